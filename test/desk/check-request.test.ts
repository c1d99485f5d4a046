import { expect, test } from 'vitest';
import { checkRequest } from '../../src/desk/check-request.ts';

test.each([
  [{ asOf: 'soon' }, 'asOf is “soon”, not a day like 2024-03-05 or an instant in ISO 8601.'],
  [{ asOf: '2024-02-31' }, 'asOf is “2024-02-31”, not a day like 2024-03-05 or an instant in ISO 8601.'],
  [{ limit: -3 }, 'limit is -3, not a whole number from 1.'],
  [{ limit: 1.5 }, 'limit is 1.5, not a whole number from 1.'],
  [{ limit: Number.NaN }, 'limit is NaN, not a whole number from 1.'],
  [{ offset: -1 }, 'offset is -1, not a whole number from 0.'],
])('%o is refused in one sentence', (request, message) => {
  expect(() => checkRequest(request)).toThrow(expect.objectContaining({ code: 'USAGE', message }));
});

test.each([{}, { asOf: '2024-03-05' }, { asOf: '2024-03-05T10:00:00Z', limit: 1, offset: 0 }])(
  '%o is taken',
  (request) => {
    expect(() => checkRequest(request)).not.toThrow();
  },
);
