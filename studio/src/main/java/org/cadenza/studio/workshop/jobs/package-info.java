/** Work that waits its turn in the database and outlives the process. What the work is, its own package says. */
package org.cadenza.studio.workshop.jobs;
