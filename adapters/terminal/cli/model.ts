/** `quotedesk model`: the text encoder that puts the statements of an answer in order, where a newsroom wants one. */
import type { Command } from 'commander';
import { dropModel, encoderModel, putModel, QuotedeskError } from '../../../src/index.ts';
import { encoderFolder, modelInWords } from '../../encoder.ts';
import type { CliContext } from './context.ts';

export function registerModel(program: Command, context: CliContext): void {
  program
    .command('model')
    .description(
      'say which text encoder is in place, or put one there; without one, answers keep their own order',
    )
    .argument('[from]', 'folder with the model’s .onnx file and tokenizer.json, or its address (https)')
    .option('--sha256 <digest>', 'of the .onnx file, as its publisher states it')
    .option('--remove', 'take the model away, with all that was kept of it')
    .action(
      async (
        from: string | undefined,
        { sha256, remove }: { readonly sha256?: string; readonly remove?: boolean },
      ) => {
        const folder = encoderFolder({ stateFolder: context.stateFolder() });
        const say = (sentence: string): void => void context.stdout.write(`${sentence}\n`);
        if (remove && from !== undefined)
          throw new QuotedeskError('USAGE', '--remove takes the model away that is in place: name no other.');
        if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
          throw new QuotedeskError('USAGE', '--sha256 must be 64 digits from 0 to 9 and a to f.');
        if (sha256 !== undefined && from === undefined)
          throw new QuotedeskError('USAGE', '--sha256 needs the folder or address of a model.');
        if (remove) return say((await dropModel(folder)) ? 'The model is gone.' : 'No model is in place.');
        if (from === undefined) {
          const model = await encoderModel(folder);
          return say(model ? `In place: ${modelInWords(model)}.` : 'No model is in place.');
        }
        const { model, missing } = await putModel(from, folder, sha256 ?? null);
        say(`In place: ${modelInWords(model)}. A desk that runs uses it from its next start on.`);
        if (missing !== null) say(`It is not used yet: ${missing}.`);
      },
    );
}
