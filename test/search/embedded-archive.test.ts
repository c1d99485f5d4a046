import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { archiveContract } from './archive.contract.ts';

archiveContract('embedded', async () => new EmbeddedArchive());
