/**
 * Purpose: the door of the program; {@link org.ecozone.Main} picks a face from the arguments.
 *
 * <p>Takes: command line arguments. Gives: the exit code of the process.
 *
 * <p>Rules of this package: it may use {@code cli} and {@code gui} only, and nothing may use it.
 *
 * <p>Start at {@link org.ecozone.Main}. The packages below it, from the bottom: {@code geo}, {@code
 * job}; {@code zone}; {@code store}, {@code overlay}, {@code carto}; {@code screen}, {@code edit},
 * {@code field}; {@code report}; {@code app}; {@code cli}, {@code gui}. Arrows point down only;
 * {@code ArchitectureTest} enforces it.
 */
package org.ecozone;
