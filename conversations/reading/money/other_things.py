"""What a sum of money is said of that is another thing than is asked: another person's, a company's, an allowance."""

from collections.abc import Mapping

from conversations.reading.money.typed_sum import TypedSum
from conversations.reading.readings import Misreading, misread
from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import Token

JOINS = frozenset(named("and or_more comma"))
# What stands for another thing than is asked, the first of several said, with the message that says what is wanted.
_NOT_INCOME: Mapping[TokenKind, str] = {
    TokenKind.OTHER_PERSON: "household",
    TokenKind.HOUSEHOLD: "household",
    TokenKind.REVENUE: "not-income",
    TokenKind.INVESTMENT: "investment",
    TokenKind.PER_OTHER: "whole-year",
}
_NOT_PROFIT: Mapping[TokenKind, str] = {
    TokenKind.OTHER_PERSON: "not-profit",
    TokenKind.HOUSEHOLD: "not-profit",
    TokenKind.REVENUE: "not-profit",
    TokenKind.STOCK: "not-profit",
    TokenKind.PER_OTHER: "whole-year",
}


def refused(typed: TypedSum) -> Misreading | None:
    """What stands for another thing than is asked."""
    wanted = _NOT_INCOME if typed.market.is_income else _NOT_PROFIT
    said = frozenset(
        token.kind for token in typed.tokens if typed.market.is_income or not _is_of_business(token, typed)
    )
    reason = next((reason for kind, reason in wanted.items() if kind in said), "")
    if not reason and typed.market.is_income and typed.has(TokenKind.STOCK):
        is_paid = typed.has(TokenKind.INCLUDING, TokenKind.PAY, *JOINS)
        reason = "" if is_paid or typed.paid else "investment"
    if not reason and typed.market.is_income and _is_allowance(typed):
        reason = "not-income"
    if not reason and not typed.market.is_income and (typed.paid or typed.speaks_of("gross")):
        reason = "not-profit"
    return misread(reason) if reason else None


def _is_allowance(typed: TypedSum) -> bool:
    """Whether nothing but what is paid beside the pay is named: 公積金一年五萬 says nothing of the rest."""
    return (
        bool(typed.paid)
        and typed.paid <= typed.lexicon.cues()["allowance"]
        and not typed.has(TokenKind.INCLUDING, *JOINS)
    )


def _is_of_business(token: Token, typed: TypedSum) -> bool:
    """Whether an owner says it of one business ("our profit"), and not only of several people or things."""
    return token.text in typed.lexicon.cues()["of-a-business"]
