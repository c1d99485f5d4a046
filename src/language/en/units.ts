/** Units by what they measure, singular and short forms; a plural is the singular with "s" unless it stands here too. */
export type Measure =
  | 'time'
  | 'length'
  | 'weight'
  | 'speed'
  | 'area'
  | 'volume'
  | 'temperature'
  | 'share'
  | 'money';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Regular expressions' sources, one unit each. Signs that stand before the number ($) are in MONEY_SIGNS. */
export const UNITS: Readonly<Record<Measure, readonly string[]>> = {
  time: words('second minute hour day week weekend fortnight month year decade century centuries season'),
  length: words(
    `inch inches foot feet yard mile millimet(?:er|re) centimet(?:er|re) met(?:er|re) kilomet(?:er|re) mm cm km ft
    furlong fathom light-year stor(?:y|ey|ies) block`,
  ),
  weight: words('ounce pound stone ton tonne gram kilogram kilo milligram lb lbs oz kg mg carat'),
  speed: words('mph kph kmh km/h knot'),
  area: words('acre hectare'),
  volume: words('gallon lit(?:er|re) barrel pint quart bushel teaspoon tablespoon cup'),
  temperature: words('degree °[CF]?'),
  share: words('per\\s?cent percent % percentage\\spoint half halves third quarter fifth tenth'),
  money: words('dollar pound euro ruble rouble yuan cent pence rupee peso yen won franc shilling'),
};

export const MONEY_SIGNS = '[$£€¥]';

/** "How heavy", "how fast": what an adverb or adjective behind "how" asks to be measured. */
export const MEASURED: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [/^(?:heavy|heavily|light|fat)$/, ['weight']],
  [/^(?:fast|quick|quickly|slow|slowly|swiftly)$/, ['speed', 'time']],
  [/^(?:tall|high|deep|wide|thick|broad|low|narrow|steep)$/, ['length', 'share']],
  [/^(?:far|close|near)$/, ['length', 'time']],
  [/^(?:long|soon)$/, ['time', 'length']],
  [/^(?:hot|cold|warm|cool)$/, ['temperature']],
];
