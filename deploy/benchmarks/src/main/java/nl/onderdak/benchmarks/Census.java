// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.util.List;
import java.util.Optional;

/** The municipalities of the country and their inhabitants on 1 January of each year from 2012 to 2024. */
interface Census {

    int FIRST_YEAR = 2012;
    int LAST_YEAR = 2024;

    /** Registers the municipalities and gives their inhabitants. */
    void load(Http ministry) throws Exception;

    /** Codes of the municipalities that were ever counted. */
    List<String> municipalities();

    /** The sum of the quotas of 18,750 persons in 2024-H1, when an outside source gives it. */
    Optional<Integer> sumOfQuotas();
}
