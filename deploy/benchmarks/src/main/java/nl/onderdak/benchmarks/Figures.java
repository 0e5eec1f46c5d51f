// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.util.function.ObjLongConsumer;

/** A client's view of the persons realised per municipality. */
interface Figures {

    /** Persons realised in the current half-year, as last seen. */
    long realised(String municipality) throws Exception;

    /** From now on passes on area and persons realised of every figure that arrives. */
    void onFigure(ObjLongConsumer<String> consumer);

    /** A figure of a municipality is to show at least these persons soon. */
    default void expect(String municipality, long persons) {}
}
