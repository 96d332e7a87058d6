import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori/fn'
import { toRgb } from './colour-space.ts'

const difference = differenceCiede2000()
// Machado et al. 2009, at full strength: nobody sees less.
const deficiencies = [filterDeficiencyDeuter(1), filterDeficiencyProt(1), filterDeficiencyTrit(1)]

/** How far apart two colours are for the eye that tells them apart worst: the least ΔE2000, deficiencies included. */
export function leastDifference(first: string, second: string): number {
  const [one, two] = [toRgb(first), toRgb(second)]
  const seen = deficiencies.map((see) => difference(see(one), see(two)))
  return Math.min(difference(one, two), ...seen)
}
