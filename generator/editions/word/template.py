"""One template's body: the questions in their order, each with its place to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.archive import Insight
from generator.editions.word.markup import Control, Writer
from generator.model.questions import Asks
from generator.rendering.consequences import labels
from generator.rendering.consequences.questions import Asked, asked, source
from generator.rendering.desk import Desk

MOST_VOICES = 6
_STRENGTHS = ("1", "2", "3")


class Template:
    """Writes the body of the template for a touchpoint, or for any decision where it is empty."""

    def __init__(self, desk: Desk, locale: str, touchpoint: str = "") -> None:
        self.desk, self._ = desk, desk._
        self.writer = Writer(locale)
        self._touchpoint = touchpoint
        self._points = tuple(point.name for point in desk.archive.touchpoints.values())
        words = desk.words
        self._directions = tuple(map(_capital, words.table("direction").values()))
        self._dimensions = words.table("dimension")
        self._ways: Mapping[Asks, Callable[[Asked], Iterator[str]]] = {
            "changes": self._changes,
            "voice": self._voices,
            "in_line": self._conclusion,
            "tells": self._telling,
            "dimensions": self._all_dimensions,
            "alternatives": self._alternatives,
        }

    @property
    def title(self) -> str:
        """What the file's properties call it."""
        name = self.desk.touchpoint_name(self._touchpoint)
        about = self._("Consequences for the customer")
        return f"{about} – {name}" if name else about

    def body(self) -> str:
        return "".join([*self._head(), *self._questions()])

    def _head(self) -> Iterator[str]:
        """Whose decision it is; the section that is reviewed begins below it."""
        write, _ = self.writer, self._
        about = (_("Decision paper"), self.desk.touchpoint_name(self._touchpoint))
        yield write.paragraph("Kicker", write.text(" · ".join(filter(None, about))))
        title = Control(_("Decision"), _(labels.NAME))
        yield write.paragraph("Title", write.control(title))
        facts = (
            Control(_("Owner"), _(labels.CHOOSE_OR_WRITE), self._departments, open_ended=True),
            Control(_("Forum"), _(labels.CHOOSE), tuple(self.desk.words.table("forum").values())),
            Control(_("Day of the decision"), _(labels.CHOOSE_A_DAY), is_day=True),
        )
        for fact in facts:
            yield write.paragraph("Fact", *self._labelled(fact.name, fact))

    def _questions(self) -> Iterator[str]:
        write, _ = self.writer, self._
        questions = asked(self.desk.archive.content, self.desk.language)
        yield write.paragraph("Heading1", write.text(_("Consequences for the customer")))
        for question in questions:
            if not question.deep:
                yield from self._question(question, "Heading2")
        deeper = [question for question in questions if question.deep]
        if deeper:
            yield write.paragraph("Heading2", write.text(_(labels.DEEPER)), on_new_page=True)
            yield write.paragraph("Help", write.text(_(labels.SKIP)))
        for question in deeper:
            yield from self._question(question, "Heading3")
        if deeper and (told := source(self.desk.archive.content, self.desk.language)):
            yield write.paragraph("Source", write.text(told))

    def _question(self, question: Asked, style: str) -> Iterator[str]:
        yield self.writer.paragraph(style, self.writer.text(question.title))
        yield from self._ways.get(question.asks, self._in_words)(question)

    def _in_words(self, question: Asked) -> Iterator[str]:
        yield self.writer.block(Control(question.title, self._prompt(question.help)))

    def _prompt(self, help_: str) -> str:
        return " ".join(filter(None, [self._(labels.WRITE_FIRST), help_]))

    def _changes(self, question: Asked) -> Iterator[str]:
        """Two rows each way, the first of them chosen: nobody forgets that there is a worse."""
        words = self.desk.words
        better, worse = (_capital(words.word("direction", way)) for way in ("better", "worse"))
        head = [self._(label) for label in _CHANGES]
        rows = [self._change(way) for way in (better, better, worse, worse)]
        if question.help:
            yield self.writer.paragraph("Help", self.writer.text(question.help))
        yield self.writer.table(question.title, head, rows, (17, 22, 21, 40))

    def _change(self, way: str) -> list[str]:
        _, write = self._, self.writer
        return [
            write.control(Control(_(labels.DIRECTION), way, self._directions, chosen=way)),
            write.control(self._place()),
            write.control(
                Control(_(labels.WHAT), _(labels.CHOOSE), tuple(self._dimensions.values())),
            ),
            write.control(Control(_(labels.NOTICED), _(labels.WRITE))),
        ]

    def _place(self) -> Control:
        """The touchpoints, this template's own first."""
        own = self.desk.touchpoint_name(self._touchpoint)
        points = tuple(sorted(self._points, key=lambda name: name != own))
        return Control(self._(labels.WHERE), self._(labels.CHOOSE), points, open_ended=True)

    def _voices(self, question: Asked) -> Iterator[str]:
        voices = self._heard()
        for insight in voices:
            yield from self._voice(insight)
        if voices:
            help_ = self._(labels.VOICES_HEARD)
        elif self._touchpoint:
            help_ = self._(labels.NONE_HEARD)
        else:
            help_ = self._(labels.NAME_A_VOICE)
        yield self.writer.block(Control(question.title, self._prompt(help_)))

    def _voice(self, insight: Insight) -> Iterator[str]:
        """The customer's words, then a box to tick, who said them, what has come of them, and
        the id: that a voice was heard here doesn't mean that somebody has chosen it."""
        desk, write = self.desk, self.writer
        words = desk.language.quoted(insight.words) if insight.is_quote else insight.words
        yield write.paragraph("Quote", write.text(words))
        state = desk.words.word("status", insight.feedback.status)
        box = write.tick_box(insight.id) + write.text("", after=" ")
        told = write.text(f"{desk.attribution(insight)} · {state}", after=" · ")
        url = f"{desk.site_url}{desk.addresses.insight(insight.id)}" if desk.site_url else ""
        id_ = write.link(insight.id, url) if url else write.text(insight.id)
        yield write.paragraph("Attribution", box, told, id_)

    def _heard(self) -> list[Insight]:
        """What has been heard at the touchpoint: open and heavy first."""
        heard = self.desk.archive.at_touchpoint.get(self._touchpoint, ())
        live = [insight for insight in heard if insight.feedback.status != "superseded"]
        live.sort(key=lambda insight: (insight.is_open, insight.heaviness), reverse=True)
        return live[:MOST_VOICES]

    def _conclusion(self, question: Asked) -> Iterator[str]:
        _ = self._
        choices = tuple(self.desk.words.table("conclusion").values())
        if question.help:
            yield self.writer.paragraph("Help", self.writer.text(question.help))
        yield from self._lines(
            Control(_(labels.CONCLUSION), _(labels.CHOOSE), choices),
            Control(_(labels.MITIGATION), _(labels.WRITE)),
            Control(
                _(labels.MITIGATION_OWNER),
                _(labels.CHOOSE_OR_WRITE),
                self._departments,
                open_ended=True,
            ),
            Control(_(labels.MITIGATION_DUE), _(labels.CHOOSE_A_DAY), is_day=True),
        )

    def _telling(self, question: Asked) -> Iterator[str]:
        _ = self._
        if question.help:
            yield self.writer.paragraph("Help", self.writer.text(question.help))
        yield from self._lines(
            Control(_(labels.TELLS), _(labels.WRITE_WHO)),
            Control(_(labels.FOLLOW_UP), _(labels.CHOOSE_A_DAY), is_day=True),
            Control(_(labels.MEASURE), _(labels.WRITE)),
        )

    def _all_dimensions(self, question: Asked) -> Iterator[str]:
        _, write = self._, self.writer
        head = [_(label) for label in _DIMENSIONS]
        rows = [
            [
                write.text(name),
                write.control(Control(_(labels.DIRECTION), _(labels.CHOOSE), self._directions)),
                write.control(Control(_(labels.STRENGTH), _(labels.HOW_MUCH), _STRENGTHS)),
                write.control(self._place()),
                write.control(Control(_(labels.NOTICED), _(labels.WRITE))),
            ]
            for name in self._dimensions.values()
        ]
        if question.help:
            yield write.paragraph("Help", write.text(question.help))
        yield write.table(question.title, head, rows, (18, 17, 10, 20, 35))

    def _alternatives(self, question: Asked) -> Iterator[str]:
        _ = self._
        if question.help:
            yield self.writer.paragraph("Help", self.writer.text(question.help))
        for label in (labels.DO_NOTHING, labels.ALTERNATIVE, labels.ALTERNATIVE):
            yield from self._lines(Control(_(label), _(labels.WRITE)))

    def _lines(self, *controls: Control) -> Iterator[str]:
        for control in controls:
            yield self.writer.paragraph("Normal", *self._labelled(control.name, control))

    def _labelled(self, label: str, control: Control) -> tuple[str, str]:
        return self.writer.lead_in(label), self.writer.control(control)

    @property
    def _departments(self) -> tuple[str, ...]:
        return tuple(department.name for department in self.desk.archive.departments.values())


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


_CHANGES = (labels.DIRECTION, labels.WHERE, labels.WHAT, labels.NOTICED)
_DIMENSIONS = (labels.WHAT, labels.DIRECTION, labels.STRENGTH, labels.WHERE, labels.NOTICED)
