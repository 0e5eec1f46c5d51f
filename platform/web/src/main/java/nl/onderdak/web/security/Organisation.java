// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/** On whose behalf a caller acts; from the token's {@code organisation} claim, never from path or body. */
public sealed interface Organisation {

    /** As tokens name it. */
    default String claim() {
        return switch (this) {
            case Rijk _ -> "RIJK";
            case Coa _ -> "COA";
            case Operator _ -> "OPERATOR";
            case Municipality(var code) -> code.value();
            case Province(var code) -> code.value();
            case Corporation(var id) -> "corporation:" + id;
        };
    }

    /** The ministry. */
    record Rijk() implements Organisation {}

    /** The reception organisation. */
    record Coa() implements Organisation {}

    record Municipality(MunicipalityCode code) implements Organisation {}

    record Province(ProvinceCode code) implements Organisation {}

    record Corporation(String id) implements Organisation {

        /** Pattern of its id. */
        public static final String ID = "[A-Za-z0-9-]{1,32}";
    }

    /** Who keeps the system running. */
    record Operator() implements Organisation {}
}
