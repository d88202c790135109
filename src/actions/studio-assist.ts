import { issueHandoverCode as issue } from '#domain/maker/issue-handover-code.ts';
import { assistMaker as assist } from '#domain/studio/assist-maker.ts';
import { studioAction } from './studio-action.ts';

/** Sets up a maker for somebody else. */
export const assistMaker = studioAction((services, actor, { texts }) => {
  const { name = '', provinceCode = '', regencyCode = '' } = texts;
  return assist(services, actor, { name, provinceCode, regencyCode });
});

/** Makes the code that is read out to the maker's owner. */
export const issueHandoverCode = studioAction((services, actor, { makerId }) => issue(services, actor, makerId));
