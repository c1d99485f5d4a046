/** Press releases as they arrive: e-mails with their attachments. */
import { describe, expect, it } from 'vitest';
import { folderOf, readAll, readOne } from './folder.ts';
import { makeDocx } from './make-docx.ts';

const HEAD = `From: "Una Hale" <press@quay.example>
To: desk@quay.example
Subject: =?UTF-8?Q?Harbour_to_reopen_=E2=80=93_at_last?=
Date: Thu, 04 Mar 2021 10:30:00 +0100
Message-ID: <q-17@quay.example>
MIME-Version: 1.0
`;

describe('an e-mail', () => {
  it('says who sent it, when and about what', async () => {
    const { article } = await readOne(
      'release.eml',
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CIt will reopen,=E2=80=9D said Mayor Ilse Brandt.\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    expect(article).toEqual({
      id: 'q-17@quay.example',
      title: 'Harbour to reopen – at last',
      author: 'Una Hale',
      published: '2021-03-04T09:30:00.000Z',
      text: '“It will reopen,” said Mayor Ilse Brandt.',
    });
  });

  it('is read as a browser shows it where it is markup alone', async () => {
    const { article } = await readOne(
      'a.eml',
      `${HEAD}Content-Type: text/html\n\n<p>One &amp; two.</p><p>Three.</p>\n`,
    );
    expect(article.text).toBe('One & two.\n\nThree.');
  });

  it('brings its attachments, of known formats, each with its place', async () => {
    const part = (name: string, body: string | Buffer) =>
      `--b\nContent-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}\n`;
    const mail = `${HEAD}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee attached.\n${part('speech.docx', makeDocx([{ text: 'We will reopen.' }]))}${part('broken.docx', 'x')}${part('logo.png', 'x')}${part('again.eml', HEAD)}--b--\n`;
    const { articles, problems } = await readAll(folderOf({ 'release.eml': mail }));
    expect(articles.map(({ article, place }) => [article.id, place, article.text])).toEqual([
      ['q-17@quay.example', null, 'See attached.'],
      ['release/speech', 'attachment speech.docx', 'We will reopen.'],
    ]);
    expect(problems).toEqual(['release.eml, attachment broken.docx: is not a Word document (.docx).']);
  });
});
