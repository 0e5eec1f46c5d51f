// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * One municipality in a national file.
 *
 * @param municipality CBS code
 * @param referenceDate the day it is printed under (<i>peildatum</i>)
 * @param figures in persons; a column that the file does not have is absent
 */
public record NationalFileLine(MunicipalityCode municipality, LocalDate referenceDate, Map<FileColumn, Long> figures) {

    public NationalFileLine {
        figures = Map.copyOf(figures);
    }

    /** Of columns that may be null. */
    public static NationalFileLine of(
            MunicipalityCode municipality, LocalDate referenceDate, Map<FileColumn, ? extends Number> columns) {
        var figures = new EnumMap<FileColumn, Long>(FileColumn.class);
        columns.forEach((column, figure) -> {
            if (figure != null) {
                figures.put(column, figure.longValue());
            }
        });
        return new NationalFileLine(municipality, referenceDate, figures);
    }

    /** The day at whose end the position is taken; practice: the position of 1 July is that of the end of 30 June. */
    public LocalDate validOn() {
        return referenceDate.minusDays(1);
    }

    /** The moment from which on nothing that was recorded can be in it. */
    public Instant closedAt() {
        return DutchCalendar.endOf(validOn());
    }
}
