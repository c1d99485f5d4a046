/** Nouns by which a fact is asked for without a verb ("jail term for the driver"), beside those of `questions/patterns-facts.ts` ("cost of"). Data. */
import type { AskedFor } from '../../model.ts';

/**
 * By what is asked for. Two words stand side by side ("death toll"); such pairs need no preposition behind them, single nouns
 * do ("rate cuts" asks for no rate).
 */
export const FACT_NOUNS: Readonly<Partial<Record<AskedFor, string>>> = {
  'how much':
    'ticket price|ticket prices|entry fee|asking price|net worth|prize money|signing bonus|vacancy rate|unemployment rate|jobless rate|interest rate|inflation rate|birth rate|death rate|crime rate|approval rating|pass rate|conviction rate|occupancy rate|top speed|maximum fine|minimum wage|annual budget|market value|market share|voter turnout|charge|charges|bonus|subsidy|payout|settlement|compensation|range|altitude|dose|dosage|gap',
  'how many':
    'death toll|head count|sample size|crowd size|class size|league position|world ranking|final score|casualty count|case count|vote count|body count|casualties|injuries|fatalities|deaths|arrests|wins|goals|points|medals',
  when: 'start date|opening date|opening hours|opening times|closing date|closing time|release date|launch date|due date|last day|first day|kick-off time|start time|court date|hearing date|publication date|expiry date|jail term|prison term|prison sentence|jail sentence|waiting time|waiting times|wait time|travel time|journey time|run time|running time|recovery time|response time|timetable|lifespan',
  'how old': 'minimum age|min age|maximum age|age limit|average age|retirement age|voting age|age',
  where: 'headquarters|meeting point|burial place',
  what: 'cause of death|full name|real name|maiden name|stage name|champion|runner-up|architect|sponsor|sponsors|owner|owners|inventor|successor|predecessor|breed|make and model',
};

/** "Cheapest berth", "most polluted river": the one of its kind is asked for. */
export const SUPERLATIVE =
  /^(?:the )?(?:most|least|(?:first|second|third|top|best|worst|next|last|only|biggest|largest|smallest|highest|lowest|longest|shortest|oldest|youngest|newest|latest|fastest|slowest|cheapest|dearest|richest|poorest|tallest|deepest|hottest|coldest|wettest|driest|busiest|deadliest|safest|nearest|strongest|weakest|heaviest|loudest))(?= )/i;
