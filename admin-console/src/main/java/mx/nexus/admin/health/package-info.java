/** Whether nodes, database servers, shops and jobs are in order. */
@NullMarked
package mx.nexus.admin.health;

import org.jspecify.annotations.NullMarked;
