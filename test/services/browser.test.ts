/**
 * The pages in a real browser: `QUOTEDESK_TEST_CHROMIUM` names its program (Debian's package chromium will do). Without it
 * nothing is tested here, and that is said.
 */
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SignedLinks } from '../../adapters/shared/http/signed-links.ts';
import { EMBARGO_ENDS, HOSTILE, PROXY, type Rig, SECRET, startRig } from '../adapters/web/rig.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const program = process.env.QUOTEDESK_TEST_CHROMIUM?.trim();
if (!program)
  console.info(
    'No browser: QUOTEDESK_TEST_CHROMIUM names none, so the tests of the pages in a browser are skipped.',
  );

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DRAFT =
  'Pike said: "The bridge must wait for the tolls."\n\nMoss said: "We have much money for a second bridge."';
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1_200, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1_200, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 740 }, hasTouch: true },
};

describe.skipIf(!program)('the pages in a browser', () => {
  let clock = new Date();
  let rig: Rig;
  let browser: Browser;
  let paths: Readonly<Record<string, string>>;

  beforeAll(async () => {
    rig = await startRig({ now: () => clock });
    browser = await chromium.launch({
      executablePath: program!,
      // As root there is no sandbox to be had.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const { news } = rig.desks;
    const [moss] = (await news.people('Moss')).people;
    const statement = (await news.source('harbour'))!.statements.find(({ text }) =>
      /second bridge,/.test(text),
    )!;
    paths = {
      article: `/articles/harbour?statement=${statement.id.slice('harbour#'.length)}#quotation`,
      person: `/people/${moss!.id}`,
      'a person by fields': `/people/${moss!.id}?about=wall&direct=yes&outlet=The+Quay`,
      questions: '/ask',
      answer: '/ask?q=what+did+Pike+say',
      'no answer': '/ask?q=what+did+Nobody+say',
      search: '/search?q=wall',
      check: '/check',
      archive: '/archive',
      'two printings': '/compare?left=harbour&right=reprint',
      'a page that is not there': '/nothing',
    };
  });
  afterAll(async () => {
    await browser?.close();
    await rig?.stop();
  });

  /** A browser that is signed in. */
  async function signedIn(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: rig.url, ...options });
    const page = await context.newPage();
    await page.goto(`/enter?key=${rig.links.sign({ corpus: 'news', kind: 'archive', id: '' })}`);
    expect(new URL(page.url()).pathname).toBe('/ask');
    await page.close();
    return context;
  }

  async function faultsOf(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const rules = JSON.stringify({ runOnly: RULES });
    const violations = (await page.evaluate(
      `axe.run(document, ${rules}).then(({ violations }) => violations)`,
    )) as {
      id: string;
      nodes: { html: string }[];
    }[];
    const wider = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(wider > 0 ? [`${wider} pixels wider than the window`] : []),
    ];
  }

  describe.each(Object.keys(LOOKS))('look %s', (look) => {
    it('has no fault of access on any page and fits the window', async () => {
      const context = await signedIn({ ...LOOKS[look], bypassCSP: true });
      const page = await context.newPage();
      const faults: Record<string, string[]> = {};
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(path);
        faults[name] = await faultsOf(page);
      }
      await page.goto('/check');
      await page.getByLabel('Paste the draft').fill(DRAFT);
      await page.getByRole('button', { name: 'Check the quotations' }).click();
      await page.getByText('2 quotations checked').waitFor();
      faults['checked draft'] = await faultsOf(page);
      await context.close();
      expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    });
  });

  it('load nothing from elsewhere, break no policy and need no script', async () => {
    const context = await signedIn({ ...LOOKS.light, javaScriptEnabled: false });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(rig.url)) wrong.push(request.url());
    });
    for (const path of Object.values(paths)) await page.goto(path);
    await page.goto('/ask');
    await page.getByRole('combobox').fill('what did Pike say');
    await page.getByRole('button', { name: 'Ask' }).click();
    expect(await page.getByText('The bridge must wait for the tolls.').count()).toBe(1);
    await page.goto('/check');
    await page
      .getByLabel('or choose a file')
      .setInputFiles({ name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(DRAFT) });
    await page.getByRole('button', { name: 'Check the quotations' }).click();
    expect(await page.getByText('story.txt: 2 quotations checked: 1 exact, 1 altered.').count()).toBe(1);
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('are used with the keyboard alone, from the question to the words where they stand', async () => {
    const context = await signedIn(LOOKS.light!);
    const page = await context.newPage();
    await page.goto('/ask');
    const focused = () =>
      page.evaluate(
        'document.activeElement.textContent.trim() || document.activeElement.name',
      ) as Promise<string>;
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('q');
    await page.keyboard.type('what did Pike say about the tolls');
    await page.keyboard.press('Enter');
    await page.getByText('The bridge must wait for the tolls.').waitFor();
    for (let i = 0; i < 15 && (await focused()) !== 'Pike waits'; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Pike waits');
    await page.keyboard.press('Enter');
    const mark = page.locator('mark#quotation');
    await mark.waitFor();
    expect(await mark.textContent()).toBe('The bridge must wait for the tolls.');
    expect((await mark.boundingBox())!.y).toBeLessThan(800);
    await context.close();
  });

  it('show the quotation that a long article has far below', async () => {
    const key = rig.links.sign({ corpus: 'news', kind: 'article', id: 'harbour' });
    const context = await browser.newContext({ baseURL: rig.url, viewport: { width: 360, height: 300 } });
    const page = await context.newPage();
    await page.goto(paths.article!.replace('#', `&key=${key}#`));
    const box = await page.locator('mark#quotation').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeLessThan(300);
    await context.close();
  });

  it('of a hostile archive run nothing of it', async () => {
    const context = await signedIn(LOOKS.light!);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('dialog', (dialog) => {
      wrong.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(rig.url) || /\/x$/.test(request.url())) wrong.push(request.url());
    });
    const [reef] = (await rig.desks.news.people('Reef')).people;
    const hostile = [
      `/articles/${encodeURIComponent(HOSTILE.id)}`,
      `/people/${encodeURIComponent(reef!.id)}`,
      '/ask?q=what+did+Reef+say',
      '/search?q=Reef',
      '/archive',
      `/compare?${new URLSearchParams({ left: HOSTILE.id, right: 'harbour' })}`,
      `/ask?q=${encodeURIComponent('"><script>document.title="owned"</script>')}`,
      `/nothing"><script>document.title="owned"</script>`,
    ];
    for (const path of hostile) {
      await page.goto(path);
      expect(await page.title()).not.toBe('owned');
      expect(await page.locator('script, iframe, object, img, [onclick], [onload], [onerror]').count()).toBe(
        0,
      );
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('say why a link does not open: expired, foreign, none', async () => {
    const context = await browser.newContext({ baseURL: rig.url });
    const page = await context.newPage();
    const old = new SignedLinks(SECRET, () => new Date(clock.getTime() - 40 * 86_400_000));
    const article = { corpus: 'news', kind: 'article', id: 'harbour' } as const;
    for (const [path, status, sentence] of [
      [`/articles/harbour?key=${old.sign(article)}`, 403, 'This link has expired'],
      [`/articles/bridge?key=${rig.links.sign(article)}`, 403, 'made for another page'],
      [`/articles/harbour?key=${rig.links.sign({ ...article, corpus: 'sports' })}`, 404, 'no such article'],
      ['/articles/harbour', 401, 'These pages are for the newsroom'],
    ] as const) {
      expect((await page.goto(path))?.status()).toBe(status);
      expect(await page.getByRole('main').textContent()).toContain(sentence);
      expect(await page.getByText('harbour wall').count()).toBe(0);
    }
    await context.close();
  });

  it('are printed without what is no article', async () => {
    const context = await signedIn(LOOKS.light!);
    const page = await context.newPage();
    await page.goto(paths.article!);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('mark#quotation').isVisible()).toBe(true);
    expect(await page.locator('.chosen-box .citation').isVisible()).toBe(true);
    await context.close();
  });

  it('show an article from the end of its embargo on', async () => {
    const before = clock;
    const context = await signedIn(LOOKS.light!);
    const page = await context.newPage();
    expect((await page.goto('/articles/embargoed'))?.status()).toBe(404);
    clock = new Date(Date.parse(EMBARGO_ENDS) + 1_000);
    await rig.desks.news.reload();
    const key = rig.links.sign({ corpus: 'news', kind: 'article', id: 'embargoed' });
    expect((await page.goto(`/articles/embargoed?key=${key}`))?.status()).toBe(200);
    expect(await page.getByText('The lighthouse will be sold to a hotel.').first().isVisible()).toBe(true);
    clock = before;
    await context.close();
  });
});

it('two hundred readers at once get their pages', async () => {
  const rig = await startRig();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => {
      const user = { [PROXY.userHeader]: `reader ${i}`, 'x-quotedesk-proxy-secret': PROXY.secret };
      return rig.get(i % 2 ? '/articles/harbour' : '/ask?q=what+did+Pike+say', user);
    }),
  );
  await rig.stop();
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const [i, { text }] of answers.entries())
    expect(text).toContain(i % 2 ? 'Ada Moss' : 'wait for the tolls');
});
