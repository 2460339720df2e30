/** A second reading of the policy, written from its page and not from the code: slow, one function a gate. */
package org.riguardo.policy.naive;
