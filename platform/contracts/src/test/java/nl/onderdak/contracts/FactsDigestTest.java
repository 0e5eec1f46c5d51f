// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsDigestTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final Instant KNOWN = Instant.parse("2024-07-01T00:00:00.000001Z");
    private static final CountedFact QUOTA =
            new CountedFact("GM0141/2024-H1", 1, "QUOTA", HalfYear.valueOf("2024-H1"), LocalDate.of(2024, 1, 1), -73);
    private static final List<CountedFact> FACTS = List.of(
            QUOTA,
            new CountedFact("GM0141/2024-H1", 2, "QUOTA", HalfYear.valueOf("2024-H1"), LocalDate.of(2024, 3, 14), 5),
            new CountedFact("GM0141/2024-H2", 1, "QUOTA", HalfYear.valueOf("2024-H2"), LocalDate.of(2024, 7, 1), -70));

    @Test
    void itCountsFactsAndAddsTheirPersons() {
        // When
        var digest = of(FACTS);

        // Then
        assertEquals(3, digest.facts());
        assertEquals(-138, digest.persons());
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        // Given
        var reversed = new ArrayList<>(FACTS);
        Collections.reverse(reversed);

        // Then
        assertTrue(of(FACTS).agreesWith(of(reversed)));
    }

    static Stream<CountedFact> almostTheSame() {
        return Stream.of(
                new CountedFact("GM0142/2024-H1", 1, "QUOTA", QUOTA.cohort(), QUOTA.day(), -73),
                new CountedFact("GM0141/2024-H1", 3, "QUOTA", QUOTA.cohort(), QUOTA.day(), -73),
                new CountedFact("GM0141/2024-H1", 1, "FORECAST_QUOTA", QUOTA.cohort(), QUOTA.day(), -73),
                new CountedFact("GM0141/2024-H1", 1, "QUOTA", HalfYear.valueOf("2023-H2"), QUOTA.day(), -73),
                new CountedFact(
                        "GM0141/2024-H1",
                        1,
                        "QUOTA",
                        QUOTA.cohort(),
                        QUOTA.day().plusDays(1),
                        -73),
                new CountedFact("GM0141/2024-H1", 1, "QUOTA", QUOTA.cohort(), QUOTA.day(), -74));
    }

    @ParameterizedTest
    @MethodSource("almostTheSame")
    void oneFactThatIsAnotherShows(CountedFact other) {
        // Given
        var changed = new ArrayList<>(FACTS);
        changed.set(0, other);

        // Then
        assertFalse(of(FACTS).agreesWith(of(changed)));
        assertNotEquals(of(FACTS).hash(), of(changed).hash());
    }

    @Test
    void aFactThatIsMissingOrCountedTwiceShows() {
        // Given
        var twice = new ArrayList<>(FACTS);
        twice.add(QUOTA);
        twice.add(QUOTA);

        // Then
        assertFalse(of(FACTS).agreesWith(of(FACTS.subList(1, 3))));
        assertNotEquals(of(FACTS).hash(), of(twice).hash());
    }

    @Test
    void personsThatMoveFromOneFactToAnotherShow() {
        // Given
        var moved = List.of(fact("a", 3), fact("b", 5));
        var before = List.of(fact("a", 4), fact("b", 4));

        // Then
        assertEquals(of(before).persons(), of(moved).persons());
        assertFalse(of(before).agreesWith(of(moved)));
    }

    @Test
    void noFactsHaveADigestToo() {
        assertEquals(of(List.of()), FactsDigest.empty(Service.QUOTA, ALMELO, KNOWN));
        assertEquals("0000000000000000", of(List.of()).hash());
    }

    @Test
    void digestsOfOtherFactsDoNotAgree() {
        // Given
        var digest = of(FACTS);

        // Then
        assertFalse(digest.agreesWith(FactsDigest.of(Service.PLACEMENT, ALMELO, KNOWN, FACTS)));
        assertFalse(digest.agreesWith(FactsDigest.of(Service.QUOTA, new MunicipalityCode("GM0142"), KNOWN, FACTS)));
        assertFalse(digest.agreesWith(FactsDigest.of(Service.QUOTA, ALMELO, KNOWN.plusSeconds(1), FACTS)));
    }

    @Test
    void aFactWithoutPersonsDoesNotCount() {
        assertThrows(IllegalArgumentException.class, () -> fact("a", 0));
    }

    @Test
    void itIsWrittenByItsSchemaAndReadBack() throws IOException {
        // Given
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.resource(FactsDigest.SCHEMA_RESOURCE));

        // When
        JsonNode written = Json.MAPPER.valueToTree(of(FACTS));

        // Then
        assertEquals(List.of(), schema.validate(written));
        assertEquals(of(FACTS), Json.MAPPER.treeToValue(written, FactsDigest.class));
    }

    private static CountedFact fact(String subject, int persons) {
        return new CountedFact(
                subject, 2, CountedFact.REALISED, HalfYear.valueOf("2024-H1"), LocalDate.of(2024, 5, 2), persons);
    }

    private static FactsDigest of(List<CountedFact> facts) {
        return FactsDigest.of(Service.QUOTA, ALMELO, KNOWN, facts);
    }
}
