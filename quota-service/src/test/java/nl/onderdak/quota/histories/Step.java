// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.ReorganisationEffect;
import nl.onderdak.quota.register.domain.ReorganisationPlan;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.Substantiation;

/** One event of a history; a refused one changes nothing. One more kind is one more record. */
sealed interface Step {

    void in(History history);

    /** The ministry publishes a target, for the first time or again. */
    record Publish(HalfYear halfYear, Rounding rounding, QuotaStatus status, int persons, LocalDate on)
            implements Step {

        @Override
        public void in(History history) {
            var publication = new TargetPublication(status, persons, on, null, "reason", Substantiation.NONE);
            var earlier = history.targets().get(halfYear);
            history.target(
                    earlier == null
                            ? NationalTarget.publish(halfYear, rounding, publication, history.basis(), history.now())
                            : earlier.revise(publication, history.basis(), history.now()));
        }
    }

    /** Two municipalities exchange persons of a half-year. */
    record Trade(HalfYear halfYear, int from, int to, int persons) implements Step {

        @Override
        public void in(History history) {
            var parties = new TreeMap<MunicipalityCode, Integer>();
            parties.merge(history.municipality(from), -persons, Integer::sum);
            parties.merge(history.municipality(to), persons, Integer::sum);
            agreed(history, new ExchangeTerms(halfYear, parties, null, null));
        }

        private static void agreed(History history, ExchangeTerms terms) {
            var parties = terms.persons();
            history.exchange(Exchange.propose(
                            new UUID(0, history.exchanges().size() + 1L),
                            parties.firstKey(),
                            terms,
                            history.circumstances(terms)))
                    .ifPresent(proposed ->
                            history.settlement(proposed.agree(parties.lastKey(), history.circumstances(terms))));
        }
    }

    /** The parties undo an exchange. */
    record Undo(int exchange) implements Step {

        @Override
        public void in(History history) {
            if (!history.exchanges().isEmpty()) {
                var undone =
                        history.exchanges().get(exchange % history.exchanges().size());
                var opposite = new TreeMap<>(undone.terms().persons());
                opposite.replaceAll((party, persons) -> -persons);
                Trade.agreed(history, new ExchangeTerms(undone.terms().halfYear(), opposite, null, undone.id()));
            }
        }
    }

    /** A municipality goes into another, also inside a half-year. */
    record Merge(int from, int to, LocalDate on) implements Step {

        @Override
        public void in(History history) {
            var plan = new ReorganisationPlan(
                    Kind.MERGER,
                    on,
                    "act",
                    List.of(new Part(history.municipality(from), history.municipality(to), new TreeMap<>())),
                    Set.of());
            history.reorganisation(ReorganisationEffect.decide(
                    new UUID(1, history.now().getEpochSecond()),
                    plan,
                    List.of(),
                    history.surroundings(),
                    history.now()));
        }
    }

    /** A municipality gives up land, with its inhabitants. */
    record Cede(int from, int to, int persons) implements Step {

        private static final LocalDate ON = LocalDate.of(2024, 1, 1);

        @Override
        public void in(History history) {
            var ceded = new TreeMap<>(Map.of(history.population().summary().referenceDate(), persons));
            var plan = new ReorganisationPlan(
                    Kind.BOUNDARY_CHANGE,
                    ON,
                    "act",
                    List.of(new Part(history.municipality(from), history.municipality(to), ceded)),
                    Set.of());
            history.reorganisation(ReorganisationEffect.decide(
                    new UUID(1, history.now().getEpochSecond()),
                    plan,
                    List.of(),
                    history.surroundings(),
                    history.now()));
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
