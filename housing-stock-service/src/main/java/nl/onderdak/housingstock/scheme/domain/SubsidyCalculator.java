// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.Subsidy.Line;
import nl.onderdak.housingstock.scheme.domain.Subsidy.SubsidyNote;

/** Computes what a scheme gives on a day, by the version of that day. */
public final class SubsidyCalculator {

    private static final long HUNDRED = 100;

    private final Schemes schemes;

    public SubsidyCalculator(Schemes schemes) {
        this.schemes = schemes;
    }

    /** What the scheme gives. */
    public Subsidy calculate(SubsidyQuestion question) {
        var found = schemes.on(question.scheme(), question.day());
        if (found.isEmpty()) {
            return new Subsidy(null, false, null, List.of(), null, List.of(SubsidyNote.NOT_IN_FORCE));
        }
        var version = found.get();
        var remarks = new ArrayList<SubsidyNote>();
        switch (version.status()) {
            case ANNOUNCED -> remarks.add(SubsidyNote.ANNOUNCED_ONLY);
            case STATED -> remarks.add(SubsidyNote.SCHEME_NOT_IDENTIFIED);
            case PUBLISHED -> {}
        }
        var open = version.isOpenAt(question.at());
        if (!open) {
            remarks.add(SubsidyNote.APPLICATIONS_CLOSED);
        }
        version.term(TermKind.BUDGET).ifPresent(budget -> remarks.add(SubsidyNote.WHILE_BUDGET_LASTS));
        return switch (question.scheme()) {
            case FLEX_HOUSING, FLEX_SHARE -> homes(question, version, open, remarks);
            case STATE_CONTRIBUTION -> persons(question, version, open, remarks);
            case TRANSIT_FACILITY -> days(question, version, open, remarks);
            case LARGE_FAMILIES -> families(question, version, open, remarks);
            case RELOCATION_GUARANTEE -> subsidy(version, open, Optional.empty(), null, remarks);
        };
    }

    /** An amount per home, and a share of the homes that is kept: at least that share, so rounded up. */
    private static Subsidy homes(
            SubsidyQuestion question, SchemeVersion version, boolean open, List<SubsidyNote> remarks) {
        version.term(TermKind.START_WITHIN).ifPresent(term -> remarks.add(SubsidyNote.CONSTRUCTION_STARTS_IN_TIME));
        var reserved = version.term(TermKind.RESERVED_SHARE)
                .map(share -> reserved(question.homes(), share.value()))
                .orElse(null);
        var line = version.term(TermKind.AMOUNT_PER_DWELLING).map(term -> new Line(term, question.homes()));
        return subsidy(version, open, line.map(List::of), reserved, remarks);
    }

    /** The least number of homes that is at least this share of them. */
    public static int reserved(int homes, long perCent) {
        return Math.toIntExact(Math.ceilDiv(homes * perCent, HUNDRED));
    }

    private static Subsidy persons(
            SubsidyQuestion question, SchemeVersion version, boolean open, List<SubsidyNote> remarks) {
        var line = version.term(question.lodged() ? TermKind.AMOUNT_PER_PERSON_LODGED : TermKind.AMOUNT_PER_PERSON)
                .map(term -> new Line(term, question.persons()));
        return subsidy(version, open, line.map(List::of), null, remarks);
    }

    /** An amount per day, with an extra for persons coupled to another municipality, up to the most days per person. */
    private static Subsidy days(
            SubsidyQuestion question, SchemeVersion version, boolean open, List<SubsidyNote> remarks) {
        remarks.add(SubsidyNote.BY_OCCUPANCY);
        long most = version.term(TermKind.MOST_DAYS).map(SchemeTerm::value).orElse(Long.MAX_VALUE);
        if (question.days() > most) {
            remarks.add(SubsidyNote.DAYS_CAPPED);
        }
        version.term(TermKind.MOST_PLACES)
                .filter(places -> question.persons() > places.value())
                .ifPresent(places -> remarks.add(SubsidyNote.ABOVE_PLACES));
        long paid = Math.min(question.days(), most) * question.persons();
        var lines = new ArrayList<Line>();
        version.term(TermKind.AMOUNT_PER_DAY).ifPresent(term -> lines.add(new Line(term, paid)));
        if (question.otherMunicipality()) {
            version.term(TermKind.EXTRA_PER_DAY).ifPresent(term -> lines.add(new Line(term, paid)));
        }
        return subsidy(version, open, Optional.of(lines), null, remarks);
    }

    /** An amount for families of a size; the size is that on the day of the application. */
    private static Subsidy families(
            SubsidyQuestion question, SchemeVersion version, boolean open, List<SubsidyNote> remarks) {
        remarks.add(SubsidyNote.COUPLED_WHEN_APPLYING);
        version.term(TermKind.FINISHED_WITHIN).ifPresent(term -> remarks.add(SubsidyNote.WORKS_FINISH_IN_TIME));
        if (!isLarge(version, question.familySize())) {
            remarks.add(SubsidyNote.FAMILY_TOO_SMALL);
            return new Subsidy(version, false, null, List.of(), null, remarks);
        }
        var line = version.term(TermKind.AMOUNT_PER_FAMILY, question.familySize())
                .map(term -> new Line(term, question.families()));
        line.ifPresent(amount -> remarks.add(SubsidyNote.HIGHEST_AMOUNT));
        return subsidy(version, open, line.map(List::of), null, remarks);
    }

    /** Whether a family of this size is a large one in this version. */
    public static boolean isLarge(SchemeVersion version, int persons) {
        return version.term(TermKind.LEAST_PERSONS)
                .map(least -> persons >= least.value())
                .orElse(false);
    }

    private static Subsidy subsidy(
            SchemeVersion version,
            boolean open,
            Optional<List<Line>> lines,
            Integer reservedHomes,
            List<SubsidyNote> remarks) {
        if (lines.isEmpty()) {
            remarks.add(SubsidyNote.AMOUNT_NOT_FOUND);
        }
        return new Subsidy(
                version,
                open,
                lines.map(all -> all.stream().mapToLong(Line::amount).sum()).orElse(null),
                lines.orElse(List.of()),
                reservedHomes,
                List.copyOf(remarks));
    }
}
