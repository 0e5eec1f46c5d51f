// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The transaction that this method opens is the service's own and sees the rows of every organisation: consumers,
 * schedulers and sums of the whole country. It never joins the transaction of a caller. Each service names its methods
 * with this annotation in a test, so that one more is a decision.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsService {}
