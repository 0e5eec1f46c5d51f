// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.policy.domain.Source;

/**
 * A scheme as it is in a period.
 *
 * @param scheme which scheme
 * @param effectiveOn first day
 * @param dayKnown whether that day was found; else it is the first day of the year that the source names
 * @param until last day, or null when none was found
 * @param closesAt moment after which nobody applies any more, or null when none was found
 * @param applyBefore day of each year before which applications of that year are made, or null when none was found
 * @param accountBy last day of each year for the account of what was paid, or null when none was found
 * @param status whether it is in force or was announced
 * @param source where it was found
 * @param terms its amounts and conditions, as far as they were found
 */
public record SchemeVersion(
        Scheme scheme,
        LocalDate effectiveOn,
        boolean dayKnown,
        LocalDate until,
        Instant closesAt,
        MonthDay applyBefore,
        MonthDay accountBy,
        SchemeStatus status,
        Source source,
        List<SchemeTerm> terms) {

    /** How far a scheme is. */
    public enum SchemeStatus {
        /** Published as a scheme. */
        PUBLISHED,
        /** Announced; whether it was enacted was not found. */
        ANNOUNCED,
        /** Stated by a public body, without the scheme it belongs to. */
        STATED
    }

    public SchemeVersion {
        terms = List.copyOf(terms);
    }

    /** Whether it counts on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveOn) && (until == null || !day.isAfter(until));
    }

    /** Whether applications are taken at a moment, as far as the moment goes. */
    public boolean isOpenAt(Instant moment) {
        return closesAt == null || moment.isBefore(closesAt);
    }

    /** An amount or condition that does not depend on the size of a family. */
    public Optional<SchemeTerm> term(SchemeTerm.TermKind kind) {
        return term(kind, 0);
    }

    /** An amount or condition for a family of a size. */
    public Optional<SchemeTerm> term(SchemeTerm.TermKind kind, int persons) {
        return terms.stream()
                .filter(term -> term.kind() == kind && term.fromPersons() <= persons)
                .max(Comparator.comparing(SchemeTerm::fromPersons));
    }
}
