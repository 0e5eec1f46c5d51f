// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.accommodation.HousedForms;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.demand.Demand;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.pace.application.FindPace;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.supervision.supply.domain.FreeHomes;
import nl.onderdak.supervision.supply.domain.SupplyAhead;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;

/**
 * All that is known of a municipality today, as its reader may see it.
 *
 * @param figures figures of today, of one moment
 * @param measures what supervision makes of them
 * @param papers what was written
 * @param pace whether it keeps pace, known at the moment of the figures; empty without figures of the ledger
 * @param housed persons housed in the present half-year and the one before, as known now
 */
record Dossier(Figures figures, Measures measures, Papers papers, Optional<FindPace.Found> pace, HousedForms housed) {

    /**
     * Figures of one day, as known at one moment.
     *
     * @param standing where it stands
     * @param demand households that wait for a home in it
     * @param supply the last supply of couplings that was signalled for the half-year of the day or the one before
     * @param stock homes that it has and expects
     */
    record Figures(Standing standing, Demand demand, Optional<Supply> supply, Stock stock) {

        MunicipalityCode municipality() {
            return standing.municipality();
        }

        HalfYear halfYear() {
            return HalfYear.of(standing.validOn());
        }
    }

    /**
     * The homes of a municipality, as housing-stock-service published them.
     *
     * @param free homes that a permit holder can be offered now
     * @param ahead places that are expected, temporary homes that end, and family that is expected
     * @param completeness whether all that was recorded of them is in it
     */
    record Stock(FreeHomes free, SupplyAhead ahead, SupplyCompleteness completeness) {}

    /**
     * What supervision makes of the figures.
     *
     * @param signals that are open
     * @param steps present steps of the ladder, in force or frozen
     * @param assessment the last one that was approved
     * @param selfAssessment the last one for the present half-year
     * @param plans newest first
     */
    record Measures(
            List<Signals.Listed> signals,
            List<Intervention> steps,
            Optional<Assessment> assessment,
            Optional<SelfAssessment> selfAssessment,
            List<ActionPlan> plans) {}

    /**
     * What was written.
     *
     * @param forecast the last one that was recorded
     * @param letters the last ones, newest first
     * @param entries the last ones, newest first
     */
    record Papers(Optional<RecordedForecast> forecast, List<Letter> letters, List<DossierEntry> entries) {}

    /**
     * What one transaction reads.
     *
     * @param figures the figures
     * @param measures what supervision makes of them
     * @param papers what was written
     */
    record Parts(Figures figures, Measures measures, Papers papers) {}
}
