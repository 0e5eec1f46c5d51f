// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {

    record Figure(int quota, int realised) {}

    record Links(String entries) {}

    record Area(
            String name,
            Figure total,
            @JsonProperty("_links") Links links,
            @JsonUnwrapped Figure figure,
            List<String> reasons) {}

    @Test
    void propertiesOfANestedRecordComeAfterADotAndThoseOfAnUnwrappedOneStandAlone() {
        assertEquals(
                List.of("name", "total.quota", "total.realised", "quota", "realised"),
                CsvColumns.of(Area.class).stream().map(CsvColumns.Column::name).toList());
    }

    @Test
    void aColumnReadsTheValueOfAnUnwrappedRecord() {
        // Given
        var area = new Area("Almelo", new Figure(1, 2), new Links("/entries"), new Figure(78, 83), List.of());

        // Then
        assertEquals(83, CsvColumns.of(Area.class).getLast().value().apply(area));
    }
}
