// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/** A response body. */
public record Thing(
        UUID id,
        String name,
        MunicipalityCode municipality,
        HalfYear halfYear,
        LocalDate day,
        Instant recordedAt,
        OffsetDateTime shownAt,
        Size size,
        List<String> labels,
        String remark,
        int balance) {

    /** Something nested. */
    public record Size(int width, int height) {}

    static Thing named(String name) {
        return new Thing(
                new UUID(7, name.hashCode()),
                name,
                new MunicipalityCode("GM0141"),
                new HalfYear(2024, 1),
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-03-01T10:00:00Z"),
                Instant.parse("2024-03-01T10:00:00Z").atOffset(ZoneOffset.ofHours(2)),
                new Size(2, 3),
                List.of("a", "b"),
                null,
                -117);
    }
}
