//! Small numbers in words, for headlines.

use crate::Language;

const UNDER_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// 0 to 99 in words; `None` for others, which read better in digits.
pub(crate) fn words(language: Language, number: i64) -> Option<String> {
    let Language::English = language;
    let number = usize::try_from(number).ok().filter(|&number| number < 100)?;
    Some(match (number / 10, number % 10) {
        (0 | 1, _) => UNDER_TWENTY[number].to_owned(),
        (tens, 0) => TENS[tens].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[tens], UNDER_TWENTY[ones]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_have_words() {
        let said = |number| words(Language::English, number);
        assert_eq!(
            [0, 5, 17, 20, 24, 99].map(|n| said(n).unwrap_or_default()),
            ["zero", "five", "seventeen", "twenty", "twenty-four", "ninety-nine"]
        );
        assert_eq!([said(-1), said(100)], [None, None]);
    }
}
