// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.ForecastLine;
import nl.onderdak.supervision.forecast.domain.Scenario;

/**
 * A half-year at unchanged policy beside the same one with the measures of a plan, in persons. A measure houses all that
 * it names: its effect takes the place of what unchanged policy houses.
 *
 * @param halfYear the half-year
 * @param quota its quota, forecast included
 * @param unchanged persons who are expected to be housed at unchanged policy
 * @param unchangedBacklog what is still to be housed at its end then
 * @param effect persons whom the measures are expected to house
 * @param backlogWithMeasures what is still to be housed at its end with them
 */
public record PlanOutlookLine(
        HalfYear halfYear, long quota, long unchanged, long unchangedBacklog, long effect, long backlogWithMeasures) {

    /** Of each half-year of a forecast that is made of the day before the half-year of the delivery. */
    public static List<PlanOutlookLine> of(Forecast forecast, PlanDelivery delivery) {
        var balance = forecast.openingBalance();
        var lines = new ArrayList<PlanOutlookLine>();
        for (var line : forecast.lines()) {
            if (line.scenario() == Scenario.UNCHANGED_POLICY) {
                var coming = line.coming();
                var effect = delivery.effect(coming.halfYear(), coming.halfYear());
                balance += coming.takenOver() - coming.quota() + effect;
                lines.add(line(line, effect, balance));
            }
        }
        return List.copyOf(lines);
    }

    private static PlanOutlookLine line(ForecastLine unchanged, long effect, long balance) {
        return new PlanOutlookLine(
                unchanged.coming().halfYear(),
                unchanged.coming().quota(),
                unchanged.realised().middle(),
                unchanged.backlog(),
                effect,
                Math.max(0, -balance));
    }
}
