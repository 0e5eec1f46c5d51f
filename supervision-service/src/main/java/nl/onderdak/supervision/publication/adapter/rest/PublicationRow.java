// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.publication.domain.Overview;
import nl.onderdak.supervision.publication.domain.OverviewLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line in the file that municipalities and the press know: its columns have Dutch names. */
@Schema(name = "PublicationRow", description = "One line of the file of a monthly overview, with its Dutch columns")
record PublicationRow(
        LocalDate peildatum,
        String periode,
        ProvinceCode provincieCode,
        MunicipalityCode gmCode,
        String gemeente,
        long saldoVorigePeriode,
        long taakstelling,
        long overdracht,
        long gecorrigeerdeTaakstelling,
        long gerealiseerd,
        long correcties,
        long nogTeHuisvesten,
        BigDecimal percentage,
        BigDecimal verwachtPercentage,
        Long openKoppelingen,
        Long verschoonbaar,
        long overgenomen) {

    static PublicationRow of(Overview overview, OverviewLine line) {
        return new PublicationRow(
                overview.referenceDate(),
                overview.halfYear().toString(),
                line.province(),
                line.municipality(),
                line.name(),
                line.openingBalance(),
                line.quota(),
                line.exchanged(),
                line.correctedQuota(),
                line.realised(),
                line.corrections(),
                line.stillToHouse(),
                line.realisedShare().percentage(),
                overview.expectedShare().percentage(),
                line.openCouplings(),
                line.excusable(),
                line.takenOver());
    }
}
