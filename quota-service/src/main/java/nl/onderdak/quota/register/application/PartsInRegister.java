// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.Population.Inhabitants;

/** Checks the parts of a population against the register of municipalities. */
@ApplicationScoped
class PartsInRegister {

    private final MunicipalityView municipalities;

    PartsInRegister(MunicipalityView municipalities) {
        this.municipalities = municipalities;
    }

    /** Returns the faulty parts, in their order. */
    Uni<List<RecordPopulation.FaultyPart>> faulty(LocalDate referenceDate, List<Inhabitants> parts) {
        return municipalities
                .all(null)
                .map(all -> all.stream().collect(Collectors.toMap(Municipality::code, Function.identity())))
                .map(register -> faulty(referenceDate, parts, register));
    }

    private static List<RecordPopulation.FaultyPart> faulty(
            LocalDate referenceDate, List<Inhabitants> parts, Map<MunicipalityCode, Municipality> register) {
        var faulty = new ArrayList<RecordPopulation.FaultyPart>();
        var named = new HashSet<MunicipalityCode>();
        for (int i = 0; i < parts.size(); i++) {
            var code = parts.get(i).municipality();
            if (!register.containsKey(code)) {
                faulty.add(new RecordPopulation.FaultyPart(i, "unknown-municipality"));
            } else if (register.get(code).endedBefore(referenceDate)) {
                faulty.add(new RecordPopulation.FaultyPart(i, "ended-municipality"));
            }
            if (!named.add(code)) {
                faulty.add(new RecordPopulation.FaultyPart(i, "municipality-named-twice"));
            }
        }
        return faulty;
    }
}
