// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.municipality.application.Municipalities;
import nl.onderdak.quota.population.domain.Population.Inhabitants;

/** Holds the parts of a population against the register of municipalities. */
@ApplicationScoped
class PartsInRegister {

    private final Municipalities municipalities;

    PartsInRegister(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** What is wrong with which part, in their order. */
    Uni<List<FaultyPart>> faulty(List<Inhabitants> parts) {
        return municipalities
                .known(parts.stream().map(Inhabitants::municipality).toList())
                .map(known -> faulty(parts, known));
    }

    private static List<FaultyPart> faulty(List<Inhabitants> parts, Set<MunicipalityCode> known) {
        var faulty = new ArrayList<FaultyPart>();
        var named = new HashSet<MunicipalityCode>();
        for (int i = 0; i < parts.size(); i++) {
            var code = parts.get(i).municipality();
            if (!known.contains(code)) {
                faulty.add(new FaultyPart(i, "unknown-municipality"));
            }
            if (!named.add(code)) {
                faulty.add(new FaultyPart(i, "municipality-named-twice"));
            }
        }
        return faulty;
    }
}
