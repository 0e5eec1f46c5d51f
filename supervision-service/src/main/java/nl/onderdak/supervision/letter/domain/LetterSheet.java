// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.util.List;
import nl.onderdak.supervision.balance.domain.Province;
import nl.onderdak.supervision.letter.domain.LetterSubject.OrderedPlan;
import nl.onderdak.supervision.letter.domain.LetterSubject.TakenStep;

/**
 * What the first version of the templates prints of a letter, as texts. What is here stays as it is: a letter that was
 * printed with it is printed the same again. Other texts come with another version.
 *
 * @param id of the letter
 * @param concept whether it is marked as a draft
 * @param province name of the province
 * @param addressee name of the only addressee, or null when it goes to all colleges
 * @param number how many municipalities it is addressed to
 * @param day date of the letter
 * @param referenceDate day that the figures are printed under
 * @param comparedWith first day of the half-year
 * @param halfYear the half-year
 * @param development how the balance developed
 * @param rows one per municipality
 * @param total of all
 * @param plan what a plan of action was ordered for, or null
 * @param step what the letter says of a step, or null
 * @param function on whose behalf it was approved, or null while it is a draft
 * @param proof where the figures come from
 */
public record LetterSheet(
        String id,
        boolean concept,
        String province,
        String addressee,
        int number,
        String day,
        String referenceDate,
        String comparedWith,
        String halfYear,
        String development,
        List<Row> rows,
        Row total,
        Plan plan,
        Decided step,
        String function,
        Proof proof) {

    /** A row of the table of figures. */
    public record Row(
            String name, String balanceBefore, String quota, String realised, String balance, String difference) {}

    /** An order to make a plan of action. */
    public record Plan(String orderedOn, String deadline, String clearedBy, String clearedOn) {}

    /**
     * A step of the ladder.
     *
     * @param scope what it is about, after a preposition
     * @param decidedOn day of the step
     * @param persons persons that it names, or null
     * @param term last day to comply, or null
     * @param intentionPublishedOn day on which the intention was announced, or null
     * @param changedOn day of its present state
     */
    public record Decided(
            String scope,
            String decidedOn,
            String persons,
            String term,
            String intentionPublishedOn,
            String changedOn) {}

    /**
     * Where the figures come from.
     *
     * @param validOn day at whose end the position is taken
     * @param knownAt moment that they are known at
     * @param sources how far each source had been read
     * @param policy id of the version of the policy, or null
     * @param hash of the content of the letter
     */
    public record Proof(String validOn, String knownAt, List<Source> sources, String policy, String hash) {}

    /** How far a source had been read. */
    public record Source(String name, String readUpTo) {}

    /** The texts of a letter. */
    public static LetterSheet of(Letter letter) {
        var content = letter.content();
        var figures = content.figures();
        return new LetterSheet(
                letter.id().toString(),
                !letter.isSent(),
                Province.of(content.province())
                        .map(Province::officialName)
                        .orElse(content.province().value()),
                content.kind().hasSubject() ? figures.lines().getFirst().name() : null,
                figures.lines().size(),
                DutchText.date(content.day()),
                DutchText.date(figures.referenceDate()),
                DutchText.date(figures.comparedWith()),
                DutchText.halfYear(figures.halfYear()),
                development(figures),
                figures.lines().stream().map(LetterSheet::row).toList(),
                new Row(
                        "Totaal",
                        DutchText.number(figures.balanceBefore()),
                        DutchText.number(figures.quota()),
                        DutchText.number(figures.realised()),
                        DutchText.number(figures.balance()),
                        DutchText.difference(figures.difference())),
                content.subject() instanceof OrderedPlan plan ? plan(plan) : null,
                content.subject() instanceof TakenStep step ? step(step) : null,
                letter.isSent() ? letter.ended().function() : null,
                new Proof(
                        DutchText.date(figures.validOn()),
                        figures.knownAt().toString(),
                        figures.sources().stream()
                                .map(one ->
                                        new Source(one.source(), one.readUpTo().toString()))
                                .toList(),
                        content.policy() == null ? null : content.policy().toString(),
                        letter.hash()));
    }

    /** Such as: de achterstand is opgelopen van -448 (1 januari 2024) naar -679 (1 juli 2024). */
    static String development(LetterFigures figures) {
        var from = DutchText.number(figures.balanceBefore()) + " (" + DutchText.date(figures.comparedWith()) + ")";
        var to = DutchText.number(figures.balance()) + " (" + DutchText.date(figures.referenceDate()) + ")";
        var behind = figures.balanceBefore() < 0 && figures.balance() < 0;
        if (figures.difference() == 0) {
            return "het saldo is gelijk gebleven: van " + from + " naar " + to;
        }
        if (!behind) {
            return "het saldo is veranderd van " + from + " naar " + to;
        }
        return "de achterstand is " + (figures.difference() < 0 ? "opgelopen" : "teruggelopen") + " van " + from
                + " naar " + to;
    }

    private static Row row(LetterLine line) {
        return new Row(
                line.name(),
                DutchText.number(line.balanceBefore()),
                DutchText.number(line.quota()),
                DutchText.number(line.realised()),
                DutchText.number(line.balance()),
                DutchText.difference(line.difference()));
    }

    private static Plan plan(OrderedPlan plan) {
        return new Plan(
                DutchText.date(plan.orderedOn()),
                DutchText.date(plan.deadline()),
                DutchText.halfYear(plan.clearedBy()),
                DutchText.date(plan.clearedBy().end()));
    }

    private static Decided step(TakenStep step) {
        return new Decided(
                step.cohort() == null ? "de totale opgave" : "het halfjaar " + DutchText.halfYear(step.cohort()),
                DutchText.date(step.decidedOn()),
                step.persons() == null ? null : DutchText.number(step.persons()),
                DutchText.date(step.term()),
                DutchText.date(step.intentionPublishedOn()),
                DutchText.date(step.changedOn()));
    }
}
