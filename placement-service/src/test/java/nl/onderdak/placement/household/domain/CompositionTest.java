// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @Test
    void membersWhoHaveArrivedMakeTheComposition() {
        assertEquals(Composition.SINGLE, Composition.of(family(1, MemberRole.CHILD), DAY));
        assertEquals(Composition.COUPLE, Composition.of(family(2, MemberRole.PARTNER), DAY));
        assertEquals(Composition.FAMILY, Composition.of(family(2, MemberRole.CHILD), DAY));
        assertEquals(
                Composition.SINGLE,
                Composition.of(
                        List.of(
                                new Member(1, MemberRole.APPLICANT, AgeBand.AGE_23_66, DAY, null),
                                new Member(2, MemberRole.PARTNER, AgeBand.AGE_23_66, null, DAY)),
                        DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2024-05-01, FAMILY",
        "6, 2024-06-03, LARGE_FAMILY",
        "7, 2023-07-02, FAMILY",
        "7, 2023-08-01, LARGE_FAMILY",
        "8, 2021-07-01, LARGE_FAMILY"
    })
    void theSizeOfALargeFamilyDependsOnTheDay(int persons, LocalDate day, Composition expected) {
        assertEquals(expected, Composition.of(family(persons, MemberRole.CHILD), day));
    }

    private static List<Member> family(int persons, MemberRole others) {
        return IntStream.rangeClosed(1, persons)
                .mapToObj(number -> new Member(
                        number,
                        number == 1 ? MemberRole.APPLICANT : others,
                        AgeBand.AGE_23_66,
                        LocalDate.of(2020, 1, 1),
                        null))
                .toList();
    }
}
