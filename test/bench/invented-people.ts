/** Names and numbers that belong to nobody: region 000000 is not issued, and no phone number starts with 120. */

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨曾单华苏'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚'

function sign(from: string, number: number): string {
  const found = from[number % from.length]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

/** 8,000 different names in turn. */
export function inventedPerson(number: number): string {
  return sign(SURNAMES, number) + sign(GIVEN, Math.floor(number / 20)) + sign(GIVEN, Math.floor(number / 400))
}

const CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

/** An 18-digit number with its check digit, a different one for each of the first million. */
export function inventedResidentId(number: number): string {
  const day = String(1 + (Math.floor(number / 1_000) % 28)).padStart(2, '0')
  const year = String(1960 + Math.floor(number / 28_000) % 40)
  const body = `000000${year}01${day}${String(number % 1_000).padStart(3, '0')}`
  const sum = CHECK_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + sign(CHECK_SIGNS, sum)
}

export function inventedPhone(number: number): string {
  return `120${String(10_000_000 + number * 37).padStart(8, '0')}`
}
