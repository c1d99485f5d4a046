/** What the agent view suggests before anything was asked; Slack shows at most four. */
export const PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'What can I ask?', message: 'help' },
  { title: 'What is in the archive?', message: 'what is in the archive?' },
  { title: 'Who is quoted on a subject?', message: 'who spoke about the economy?' },
  { title: 'Newest statements first', message: 'what was said most recently?' },
];
