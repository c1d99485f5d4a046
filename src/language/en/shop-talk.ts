/** Words by which colleagues talk about their own work and day, and hardly ever about the news. */
export const SHOP_TALK: readonly string[] = `
  deadline deadlines headline headlines hed dek lede lead-in intro intros standfirst strapline byline bylines dateline
  slug slugs caption captions photo photos photographer photographers picture pictures pic pics image images screenshot
  screengrab thumbnail graphic graphics infographic layout page pages homepage front-page splash splashes column-inch
  draft drafts copy copies edit edits editing editor editors subeditor subs newsdesk desk desks newsroom reporter
  reporters intern interns stringer stringers freelancer freelancers colleague colleagues boss
  meeting meetings huddle standup rota shift shifts leave sick holiday weekend morning afternoon tonight tomorrow monday
  tuesday wednesday thursday friday saturday sunday coffee coffees tea lunch lunches dinner breakfast drink drinks pub
  beer beers pizza cake taxi train parking
  legal lawyer lawyers libel embargo embargoed nda invoice invoices expenses
  doc docs google slack discord email emails mail mails inbox folder folders spreadsheet cms url-slug password login
  laptop phone phones voicemail callback transcript transcripts recording recordings interview interviews
  office draft-box story-list pitch pitches paragraph paragraphs par pars graf grafs piece pieces file filed filing
  push alert alerts newsletter newsletters podcast video videos clip clips camera cameras
  rewrite rewrites trim typo typos spellcheck style-book
`
  .trim()
  .split(/\s+/);

/** Who talks of himself or to somebody. */
export const TALKERS: readonly string[] = `
  i i'm i'll i'd i've im ive we we're we'll we'd we've us our ours my mine me myself you you're you'll you'd you've your
  yours let's lets everyone everybody someone somebody anyone-there guys folks team mate pal buddy sir
`
  .trim()
  .split(/\s+/);
