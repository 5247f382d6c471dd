"""How hard a text is to read: the Flesch-Kincaid grade, for English."""

import re

WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*")
SENTENCE_END = re.compile(r"[.!?]+[\s”’\"')]+|\n+|[.!?]$")
VOWELS = re.compile(r"[aeiouy]+")
TWO_SOUNDS = re.compile(r"(?<![cgslntx])i[ao](?!u)|(?<![gq])u[ao]|eo(?!u|p)|[aeo]ing|(?<=[aeou])ying|ciat|reali")
KNOWN = {
    "being": 2, "doing": 2, "seeing": 2, "going": 2, "quiet": 2, "every": 2, "everyone": 3, "evening": 2,
    "different": 3, "create": 2, "idea": 3, "real": 1, "area": 3, "science": 2, "diet": 2, "trial": 2,
    "something": 2, "someone": 2, "sometimes": 2, "somewhere": 2, "therefore": 2, "business": 2, "hour": 1, "our": 1,
}  # fmt: skip


def syllables(word: str) -> int:
    """A count by rules; wrong for a few words in a hundred, which evens out over a page."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if word in KNOWN:
        return KNOWN[word]
    count = len(VOWELS.findall(word))
    if re.search(
        r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouytd]ed$|[^aeiouysxzhcg]es$|[aeiouy][^aeiouy]e(?:ly|ful|less|ment)", word
    ):
        count -= 1
    return max(count + len(TWO_SOUNDS.findall(word)), 1)


def grade(text: str) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59; a line break ends a sentence too."""
    sentences = [words for part in SENTENCE_END.split(text) if (words := WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
