// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.corporation.Corporations;
import nl.onderdak.housingstock.dwelling.DwellingRefusal.DwellingKnown;
import nl.onderdak.housingstock.municipality.Municipalities;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Makes many dwellings known at once, by the rules of {@link RegisterDwelling}. */
@ApplicationScoped
public class RegisterDwellings {

    private final Dwellings dwellings;
    private final Corporations corporations;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    RegisterDwellings(
            Dwellings dwellings,
            Corporations corporations,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.dwellings = dwellings;
        this.corporations = corporations;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Registers dwellings.
     *
     * @param by who says so
     * @param lines dwellings by the number of their line, in that order
     * @param intake what becomes of the good lines
     */
    @WithTransaction
    public Uni<Taken<DwellingRefusal>> register(Organisation by, Map<Integer, Dwelling> lines, Intake intake) {
        return surroundings(by, lines).chain(surroundings -> {
            var refused = new LinkedHashMap<Integer, DwellingRefusal>();
            var candidates = new LinkedHashMap<Integer, Dwelling>();
            var references = new HashSet<String>();
            lines.forEach((number, dwelling) -> {
                var reason = surroundings.refuse(dwelling);
                if (reason.isPresent()) {
                    refused.put(number, reason.get());
                } else if (!references.add(dwelling.dwelling())) {
                    refused.put(number, new DwellingKnown(dwelling.dwelling()));
                } else {
                    candidates.put(number, dwelling);
                }
            });
            return dwellings.addAll(candidates.values()).chain(added -> {
                candidates.forEach((number, dwelling) -> {
                    if (!added.contains(dwelling.dwelling())) {
                        refused.put(number, new DwellingKnown(dwelling.dwelling()));
                    }
                });
                return settle(added, refused, intake);
            });
        });
    }

    // added and taken back in one transaction: only the insert itself knows about intakes that run at the same time
    private Uni<Taken<DwellingRefusal>> settle(
            Set<String> added, Map<Integer, DwellingRefusal> refused, Intake intake) {
        return intake.applies(refused.size())
                ? Uni.createFrom().item(new Taken<>(refused, !added.isEmpty()))
                : dwellings.takeBack(added).replaceWith(new Taken<>(refused, false));
    }

    private Uni<Surroundings> surroundings(Organisation by, Map<Integer, Dwelling> lines) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> corporations.known(jurisdiction, values(lines, Dwelling::corporation)))
                .chain(known -> municipalities
                        .existing(values(lines, Dwelling::municipality), DutchCalendar.today(clock))
                        .map(existing -> new Surroundings(known, existing)));
    }

    private static List<String> values(Map<Integer, Dwelling> lines, Function<Dwelling, String> property) {
        return new ArrayList<>(lines.values().stream().map(property).collect(Collectors.toSet()));
    }
}
