// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.CodeNotValid;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.CodeOfAnotherStatus;

/** The reference data of VERA as far as it is known here. */
public final class KnownCodes {

    private final Map<CodeList, Map<String, List<KnownCode>>> codes = new EnumMap<>(CodeList.class);

    public KnownCodes(Collection<KnownCode> all) {
        for (var one : all) {
            codes.computeIfAbsent(one.list(), list -> new HashMap<>())
                    .computeIfAbsent(one.code(), code -> new ArrayList<>())
                    .add(one);
        }
    }

    /**
     * The codes of a message as they were on the day of its fact.
     *
     * @param meanings of the valid ones
     * @param unknown those that stand in no list
     * @param faults why others do not count
     */
    public record Reading(Map<CodeList, Meaning> meanings, List<GivenCode> unknown, List<IntakeRejection> faults) {

        /** What the code of this list means, or null when the message has none. */
        Meaning meaning(CodeList list) {
            return meanings.get(list);
        }
    }

    /** Judges codes by the day of the fact that they describe: each is valid for a time. */
    public Reading read(List<GivenCode> given, LocalDate factOn) {
        var meanings = new EnumMap<CodeList, Meaning>(CodeList.class);
        var unknown = new ArrayList<GivenCode>();
        var faults = new ArrayList<IntakeRejection>();
        var status = given.stream()
                .filter(one -> one.list() == CodeList.EENHEIDSTATUS)
                .map(GivenCode::code)
                .findFirst();
        for (var one : given) {
            var known = codes.getOrDefault(one.list(), Map.of()).getOrDefault(one.code(), List.of());
            var valid = known.stream().filter(code -> code.isValidOn(factOn)).findFirst();
            if (known.isEmpty()) {
                unknown.add(one);
            } else if (valid.isEmpty()) {
                faults.add(new CodeNotValid(one, factOn));
            } else if (valid.get().under() != null
                    && status.filter(valid.get().under()::equals).isEmpty()) {
                faults.add(new CodeOfAnotherStatus(one, valid.get().under()));
            } else {
                meanings.merge(one.list(), valid.get().meaning(), KnownCodes::stronger);
            }
        }
        return new Reading(meanings, unknown, faults);
    }

    /** Of several priorities that of a permit holder, then any other that says more than none. */
    private static Meaning stronger(Meaning one, Meaning other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
