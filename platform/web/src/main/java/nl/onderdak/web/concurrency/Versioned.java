// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A read whose response has the version of the state as its entity tag, for {@code If-Match}. Its contract has {@code
 * If-None-Match}, and 304 for a client that has that version, unless the response changes without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Versioned {

    /**
     * Whether the same version is the same response; not when it also shows the day or other objects, or loses what was
     * erased.
     */
    boolean wholly() default true;
}
