// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class ExpectationShareTest {

    private static List<SelfAssessment> answers(int answered, int expectShortfall) {
        return IntStream.range(0, answered)
                .mapToObj(number -> new SelfAssessment(
                        UUID.randomUUID(),
                        new MunicipalityCode("GM%04d".formatted(1000 + number)),
                        HalfYear.valueOf("2025-H1"),
                        number >= expectShortfall,
                        null,
                        Instant.EPOCH))
                .toList();
    }

    /** 30 of 38 municipalities expect not to make it, about 80%. */
    @Test
    void theShareIsOfThoseThatAnswered() {
        var share = ExpectationShare.of(answers(38, 30));
        assertEquals(new ExpectationShare(38, 30), share);
        assertEquals(new BigDecimal("78.9"), share.share().percentage());
        assertEquals(
                new BigDecimal("76.3"),
                ExpectationShare.of(answers(38, 29)).share().percentage());
    }

    @Test
    void withoutAnswersThereIsNone() {
        assertNull(ExpectationShare.of(List.of()).share().percentage());
    }
}
