// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.ProvinceCode;

/** The provinces, with the codes of Statistics Netherlands. */
public enum Province {
    GRONINGEN("PV20", "Groningen"),
    FRYSLAN("PV21", "Fryslân"),
    DRENTHE("PV22", "Drenthe"),
    OVERIJSSEL("PV23", "Overijssel"),
    FLEVOLAND("PV24", "Flevoland"),
    GELDERLAND("PV25", "Gelderland"),
    UTRECHT("PV26", "Utrecht"),
    NOORD_HOLLAND("PV27", "Noord-Holland"),
    ZUID_HOLLAND("PV28", "Zuid-Holland"),
    ZEELAND("PV29", "Zeeland"),
    NOORD_BRABANT("PV30", "Noord-Brabant"),
    LIMBURG("PV31", "Limburg");

    private final ProvinceCode code;
    private final String officialName;

    Province(String code, String officialName) {
        this.code = new ProvinceCode(code);
        this.officialName = officialName;
    }

    /** Its official name. */
    public String officialName() {
        return officialName;
    }

    /** The codes of all of them. */
    public static Set<ProvinceCode> codes() {
        return Arrays.stream(values()).map(province -> province.code).collect(Collectors.toSet());
    }

    /** The province with this code, if there is one. */
    public static Optional<Province> of(ProvinceCode code) {
        return Arrays.stream(values())
                .filter(province -> province.code.equals(code))
                .findFirst();
    }
}
