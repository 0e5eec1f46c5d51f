// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.SchemeVersion.SchemeStatus;
import nl.onderdak.housingstock.scheme.domain.UsageOverview.Key;
import nl.onderdak.housingstock.scheme.domain.UsageOverview.Waiting;
import org.junit.jupiter.api.Test;

class WorksTest {

    private static final Source SOURCE = new Source("test", Mark.VERIFIED);
    private static final LocalDate GRANTED = LocalDate.of(2024, 6, 10);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 10);

    private static final Schemes SCHEMES = new Schemes(List.of(
            version(
                    Scheme.LARGE_FAMILIES,
                    LocalDate.of(2024, 6, 3),
                    term(TermKind.LEAST_PERSONS, 6),
                    term(TermKind.FINISHED_WITHIN, 12)),
            version(Scheme.STATE_CONTRIBUTION, LocalDate.of(2025, 2, 1), term(TermKind.AMOUNT_PER_PERSON, 30_000_00)),
            version(Scheme.FLEX_HOUSING, LocalDate.of(2025, 2, 3), term(TermKind.AMOUNT_PER_DWELLING, 14_000_00))));

    @Test
    void worksFinishWithinAYearOfTheGrant() {
        assertEquals(Optional.empty(), warning(LAST, LAST.plusYears(1)));
        assertEquals(Optional.of(WorksWarning.FINISHED_LATE), warning(LAST.plusDays(1), LAST.plusYears(1)));
    }

    @Test
    void worksThatAreNotFinishedInTimeAreOverdue() {
        assertEquals(Optional.empty(), warning(null, LAST));
        assertEquals(Optional.of(WorksWarning.OVERDUE), warning(null, LAST.plusDays(1)));
    }

    @Test
    void aSchemeWithoutATermAndAnApplicationWithoutAGrantHaveNone() {
        var flex = application(Scheme.FLEX_HOUSING, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1), null);
        var requested = application(Scheme.LARGE_FAMILIES, LocalDate.of(2024, 6, 4), null, null);

        assertEquals(Optional.empty(), Works.warning(flex, SCHEMES, LocalDate.of(2030, 1, 1)));
        assertEquals(Optional.empty(), Works.warning(requested, SCHEMES, LocalDate.of(2030, 1, 1)));
    }

    @Test
    void usageStandsBesideWhatCouldBeUsed() {
        // Given a municipality with 117 waiting persons, three families of six of them and two of five
        var used = new SchemeUsage.Used(2, 1, 0, 0, 20, 600_000_00);
        var overview = new UsageOverview(
                2025,
                LocalDate.of(2025, 6, 1),
                SCHEMES,
                Map.of(new Key("GM0141", Scheme.STATE_CONTRIBUTION), used),
                Map.of("GM0141", new Waiting(117, Map.of(1, 89L, 5, 2L, 6, 3L))),
                Map.of(),
                100);

        // When
        var lines = overview.lines(new TreeSet<>(List.of("GM0141")));

        // Then
        assertEquals(6, lines.size());
        var contribution = line(lines, Scheme.STATE_CONTRIBUTION);
        assertEquals(used, contribution.used());
        assertEquals(117, contribution.potential().number());
        assertEquals(3_510_000_00L, contribution.potential().amount());
        var step = contribution.potential().steps().getFirst();
        assertEquals(117, step.quantity());
        assertEquals(30_000_00, step.term().value());
        assertEquals(3_510_000_00L, step.amount());
        var families = line(lines, Scheme.LARGE_FAMILIES);
        assertEquals(3, families.potential().number());
        assertEquals(SchemeUsage.Used.NOTHING, families.used());
        var flex = line(lines, Scheme.FLEX_HOUSING);
        assertEquals(1_400_000_00L, flex.potential().amount());
        assertEquals(SchemeUsage.Potential.Basis.GIVEN, flex.potential().basis());
        assertEquals(null, line(lines, Scheme.RELOCATION_GUARANTEE).potential());
    }

    private static SchemeUsage line(List<SchemeUsage> lines, Scheme scheme) {
        return lines.stream()
                .filter(line -> line.scheme() == scheme)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<WorksWarning> warning(LocalDate finishedOn, LocalDate today) {
        return Works.warning(
                application(Scheme.LARGE_FAMILIES, LocalDate.of(2024, 6, 4), GRANTED, finishedOn), SCHEMES, today);
    }

    private static SchemeApplication application(
            Scheme scheme, LocalDate requestedOn, LocalDate grantedOn, LocalDate finishedOn) {
        return new SchemeApplication(
                new UUID(0, 1),
                new MunicipalityCode("GM0141"),
                scheme,
                new SchemeApplication.Particulars(
                        requestedOn,
                        grantedOn == null ? ApplicationState.REQUESTED : ApplicationState.GRANTED,
                        grantedOn,
                        finishedOn,
                        1,
                        null,
                        null,
                        null),
                1);
    }

    private static SchemeVersion version(Scheme scheme, LocalDate effectiveOn, SchemeTerm... terms) {
        return new SchemeVersion(
                scheme, effectiveOn, true, null, null, null, null, SchemeStatus.PUBLISHED, SOURCE, List.of(terms));
    }

    private static SchemeTerm term(TermKind kind, long value) {
        return new SchemeTerm(kind, 0, value, SOURCE);
    }
}
