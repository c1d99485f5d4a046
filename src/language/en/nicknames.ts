/** First names that go for one another: each line a full name with its short forms. Lower case, without accents. */
export const NICKNAMES = `
abraham abe; albert al bert; alexander alex alec sandy xander sasha; alexandra alex sandra sandy; alfred al fred alf; andrew andy drew;
anthony tony; antonio tony; arthur art; augustus gus; barbara barb babs; bartholomew bart; benjamin ben benny bibi;
bernard bernie; bradford brad; bradley brad; bartley bart; calvin cal; cameron cam; candace candy; caroline carrie; carolyn carol;
catherine cathy kate katie cate; charles charlie chuck chas; charlotte charlie lottie; christina chris christy tina;
christine chris christie tina; christopher chris kit; clifford cliff; clinton clint; cynthia cindy; daniel dan danny;
david dave davey; deborah deb debbie debra; dennis denny; dominic dom nick; donald don donnie donny; dorothy dot dottie; douglas doug;
edmund ed eddie ted; edward ed eddie ted ned teddy; edwin ed eddie; eleanor ellie nell nora; elizabeth liz beth betsy betty
lizzie eliza libby lisa; ellen nell; emily em; emmanuel manny; eugene gene; evelyn eve; florence flo; frances fran frannie; francis
frank fran; franklin frank; frederick fred freddie freddy rick; gabriel gabe; gabrielle gabby; geoffrey geoff; george georgie; gerald gerry jerry;
gilbert gil; gregory greg gregg; gwendolyn gwen; harold hal harry; harrison harry; henry hank harry hal; herbert herb bert; howard howie;
hugh hughie; isaac ike; isabella bella izzy; isidore izzy; jacob jake; jacqueline jackie; james jim jimmy jamie jimmie;
jane janie; janet jan; jason jay; jeffrey jeff; jennifer jen jenny; jeremiah jerry; jeremy jerry; jerome jerry; jessica jess jessie; jesse jess;
joan joanie; john jack johnny johnnie; jonathan jon jonny; joseph joe joey; josephine jo josie; joshua josh; joyce joy; judith judy;
julian jules; justin jus; katherine kathy kate katie kathie kat kay; kathleen kathy kate katie; kenneth ken kenny; kimberly kim; kristina kris tina;
laurence larry; lawrence larry; leonard leo len lenny; leopold leo; lester les; lewis lew lou; lillian lil lily; louis lou louie;
louise lou; lucille lucy; madeline maddie; madeleine maddie; magdalena maggie; margaret maggie meg peggy marge margie greta peg; maria mary; marjorie marge; martha marty;
martin marty; marvin marv; matthew matt; maureen mo; maurice mo; maximilian max; maxwell max; melissa missy mel; melanie mel; melvin mel;
michael mike mick mickey mikey; michelle shelly; miriam mimi; mitchell mitch; nancy nan; natalie nat; nathan nate nat; nathaniel nate nat; nicholas nick
nicky; nicole nikki nicky; norman norm; oliver ollie; oscar ozzie; pamela pam; patricia pat patty tricia trish patti; patrick pat paddy;
peter pete; philip phil; phillip phil; phyllis phyl; priscilla cilla; rachel rae; ralph ralphie; randall randy; randolph randy; raymond ray; rebecca becky;
reginald reg reggie; richard rich rick dick ricky richie; robert rob bob bobby robbie robby bert; roberta bobbie; robin rob; roderick rod;
rodney rod; roger rog; roland rollie; ronald ron ronnie; rosemary rose rosie; roy royce; rudolph rudy; rudolf rudy; russell russ rusty; samantha sam; samuel sam sammy;
sandra sandy; sarah sally sara; sean shawn shaun; sharon shari; shirley shirl; sidney sid; solomon sol; sophia sophie; stanley stan; stephanie steph steffi;
stephen steve stevie steven; steven steve stevie; stuart stu; stewart stu; susan sue suzy susie; suzanne sue suzy; sylvester sly; terence terry; teresa terry tess theresa;
theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim timmy; tobias toby; tyler ty; valerie val; veronica ronnie; vernon vern; victor vic;
victoria vicky vicki tori; vincent vince vinny vinnie; virginia ginny; vladimir vlad volodya; walter walt wally; warren wes; wendell wendy; wesley wes; wilbur will; wilfred fred will;
willard bill; william will bill billy willie liam; winston win; yvonne vonnie; zachary zach zack; mohammed muhammad mohamed mohammad;
alexei aleksei alexey; dmitry dmitri; sergei sergey; yevgeny evgeny; ahmed ahmad; hussein hussain husayn; hassan hasan; yousef yusuf youssef; jose pepe; francisco pancho paco;
eric erik; karl carl; marc mark; jon jonathan; ann anne annie; anna annie; lindsay lindsey; geoff jeff; catherine katherine kathryn kathy; philip phillip; katharine kate katherine`;
