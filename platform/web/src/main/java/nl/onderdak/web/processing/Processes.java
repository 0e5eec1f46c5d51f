// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.processing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.onderdak.contracts.privacy.Activity;

/**
 * Names the processing activity, art. 30 AVG, of an operation, of all operations of a resource, or of a consumer of
 * events. Their acts are in the processing log as far as they concern households.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Processes {

    /** The activity. */
    Activity value();

    /** Whether the ids in the path, and of objects created under it, are those of couplings. */
    boolean objectsAreHouseholds() default false;
}
