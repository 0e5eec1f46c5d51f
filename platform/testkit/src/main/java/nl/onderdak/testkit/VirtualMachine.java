// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

/** State that all class loaders of this virtual machine share: Quarkus loads classes of tests more than once. */
final class VirtualMachine {

    /**
     * One lock for all of them: strings in the pool are the same everywhere. The system properties would not do, since
     * threads of the JDK that the holder waits for lock them too.
     */
    static final Object LOCK = "nl.onderdak.testkit.VirtualMachine.LOCK".intern();

    private VirtualMachine() {}
}
