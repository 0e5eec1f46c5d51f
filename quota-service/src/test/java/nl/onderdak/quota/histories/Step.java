// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;
import nl.onderdak.quota.nationaltarget.domain.Rounding;
import nl.onderdak.quota.nationaltarget.domain.TargetPublication;
import nl.onderdak.quota.population.domain.GivenPopulation;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.Population.Inhabitants;

/** Something that happens in a history; what the rules refuse changes nothing. One more kind is one more record. */
sealed interface Step {

    void in(History history);

    /** The ministry makes a target known, for the first time or again. */
    record Publish(HalfYear halfYear, Rounding rounding, QuotaStatus status, int persons, LocalDate on)
            implements Step {

        @Override
        public void in(History history) {
            var publication = new TargetPublication(status, persons, on, null, "reason");
            var earlier = history.targets().get(halfYear);
            history.target(
                    earlier == null
                            ? NationalTarget.publish(halfYear, rounding, publication, history.basis(), history.now())
                            : earlier.revise(publication, history.basis(), history.now()));
        }
    }

    /** The bureau had counted inhabitants in the wrong municipality, or forgotten some. */
    record Recount(int from, int to, int persons, boolean forgotten) implements Step {

        @Override
        public void in(History history) {
            var parts = new ArrayList<>(history.population().municipalities());
            move(parts, to, persons);
            if (!forgotten) {
                move(parts, from, -persons);
            }
            var summary = history.population().summary();
            history.population(Population.correct(
                    summary,
                    new GivenPopulation("CBS", summary.nationalInhabitants(), true, parts),
                    "recounted",
                    history.now()));
        }

        private static void move(ArrayList<Inhabitants> parts, int index, int persons) {
            int at = index % parts.size();
            var part = parts.get(at);
            parts.set(at, new Inhabitants(part.municipality(), Math.max(0, part.inhabitants() + persons)));
        }
    }
}
