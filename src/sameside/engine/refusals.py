"""Every reason to say no, in words a person can act on."""

from sameside.engine.events import Refusal

SENTENCES = {
    "not-seated": "You have no place in this sitting.",
    "over": "This sitting has ended. What you wrote is kept under Look back.",
    "left": "You have left this sitting. You can start a new one at any time.",
    "done": "You have finished this one.",
    "not-begun": "This has not begun yet. Wait until everyone is here, or begin without the ones who are missing.",
    "begun": "This has already begun.",
    "too-few": "There are not enough people for this exercise. Wait a little, or choose another one.",
    "not-here": "You are at another step now. The page will show you where.",
    "moved-on": "This has moved on since you looked. The page shows where you are now.",
    "answered": "You have answered this already. It stays as it is.",
    "not-your-floor": "Someone else has the floor. Your turn will come.",
    "not-your-part": "This part is for someone else. Please wait for them.",
    "only-listen": "Only listen for now. You can say it back when they have finished.",
    "empty": "There is nothing written yet. Write a few words, or choose “I’d rather not”.",
    "too-short": "That is a little short. Add a few more words.",
    "too-long": "That is too long for this step. Shorten it a little; your words are still here.",
    "too-few-lines": "Add another line or two.",
    "too-many-lines": "That is more than this step asks for. Keep the ones that matter most.",
    "bad-choice": "Choose one of the answers on the page.",
    "bad-number": "Choose a number from the scale.",
    "bad-pile": "Put each card in one of the piles, then choose the ones to keep.",
    "not-a-question": "Ask it as a question, with a question mark at the end.",
    "closed-question": "That can be answered with yes or no. Try beginning with “what” or “how”.",
    "say-first": "Say something to them first, or choose “I’d rather not”.",
    "tried-enough": "You have tried this in many ways now. Go on from here, or take a sentence along.",
    "enough-said": "This talk has come to its end. Go back to one of your turns, or go on.",
    "partner-away": "The coach cannot be asked right now, so nobody can answer you. Your words are still here. Try again later, or choose “I’d rather not” to go on.",
    "everyone-first": "Everyone gets the floor once before you stop here.",
    "paused": "This is paused. Come back to it first.",
    "not-paused": "This is not paused.",
    "not-yet-time": "Whoever asked for the break comes back first. You can go on at the time they named.",
    "bad-minutes": "A break lasts from 20 minutes to 24 hours.",
    "wait-longer": "Give them a little longer first.",
    "nobody-missing": "Nobody is missing.",
    "not-due": "It is not time yet.",
    "unknown": "That cannot be done here. Reload the page and try again.",
}


class Refused(Exception):
    """Raised inside the engine only; `decide` turns it into a value."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, SENTENCES[code])
