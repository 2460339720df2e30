/*
 * One mail, two servers over one database, a colleague who logs a call, somebody who pulls the stop, the mailbox that is read, and a person who decides.
 *
 * DESIGN 1  the policy is asked when the mail is drafted
 *        2  and again before it is handed over, without a lock
 *        3  and under the lock of the client, held until the server has answered; after a crash the mail is sent again
 *        4  the same; after a crash it is sent again unless it is seen among the sent ones
 *        5  the same; after a crash it is unknown, and nothing is sent by itself
 *        6  the policy is asked and SENDING is written in one short transaction; whoever logs a call while it is SENDING or UNKNOWN is told
 *
 * LOSS lets the database lose a lock once, as when it fails over or a server is paused for long. With FOLLOW the model may only take the steps of a run of the
 * real code, and the run is a path of the model if "end of the run" is reached.
 */
#ifndef DESIGN
#define DESIGN 6
#endif
#define CRASHES 3
#define ATTEMPTS 3
#define LOCKED (DESIGN >= 3)
#define TELLS (DESIGN == 6)

mtype = { READY, SENDING, SENT, UNKNOWN, HELD, NONE };
mtype = { LOCK, LOOK, HOLD, TAKE, HAND, OK, OK_LOST, SILENCE, LATER, SETTLE_SENT, SETTLE_READY, SETTLE_UNKNOWN, TOO_LATE, CRASH, LOST, CALL, TOLD, STOP, PROOF,
	LEFT, AGAIN };

mtype mail = READY;
byte lock = 0;
byte attempt = 0;
byte delivered = 0;
byte resends = 0;
byte crashes = 0;
byte losses = 0;
bit called = 0;
bit told = 0;
bit stopped = 0;

#ifdef FOLLOW
#include "run.pml"
byte pos = 0;
#define can(e) (pos < LENGTH && run_of_the_code[pos] == e)
#define did(e) pos++
#define holds(condition) skip
#else
#define can(e) true
#define did(e) skip
#define holds(condition) assert(condition)
#endif

#define shut (called || stopped)
#define knows ((TELLS && (mail == SENDING || mail == UNKNOWN)) || mail == SENT)
#define may_crash \
	if \
	:: skip \
	:: atomic { crashes < CRASHES && can(CRASH) -> did(CRASH); crashes++; if :: lock == me -> lock = 0 :: else fi; goto idle } \
	fi

inline accepted() {
	delivered++;
	holds(delivered <= 1 + resends);
	holds(!(called && !told) || resends > 0) /* a person who says that it did not leave, and errs, was warned */
}

proctype server(byte me) {
	mtype answer = NONE;
	byte mine = 0;
idle:
	do
	:: atomic { mail == SENDING && can(LOST) -> did(LOST);
		if
		:: DESIGN >= 5 -> mail = UNKNOWN
		:: DESIGN < 4 -> mail = READY
		:: DESIGN == 4 && delivered > 0 -> mail = SENT
		:: DESIGN == 4 -> mail = READY /* the copy may not be there yet */
		fi }
	:: atomic { mail == READY && attempt < ATTEMPTS && (!LOCKED || lock == 0) && can(LOCK) -> did(LOCK); if :: LOCKED -> lock = me :: else fi } ->
		may_crash;
		if
		:: atomic { (DESIGN == 1 || !shut) && (!LOCKED || lock == me) && mail == READY && can(LOOK) -> did(LOOK) }
		:: atomic { DESIGN > 1 && shut && (!LOCKED || lock == me) && mail == READY && can(HOLD) -> did(HOLD); mail = HELD; if :: lock == me -> lock = 0 :: else fi; goto idle }
		:: atomic { ((LOCKED && lock != me) || mail != READY) -> if :: lock == me -> lock = 0 :: else fi; goto idle }
		fi;
		may_crash;
		if
		:: atomic { (!LOCKED || lock == me) && mail == READY && can(TAKE) -> did(TAKE);
			holds(DESIGN < 6 || !stopped);
			mail = SENDING; attempt++; mine = attempt;
			if :: TELLS && lock == me -> lock = 0 :: else fi }
		:: atomic { (LOCKED && lock != me) || mail != READY -> if :: lock == me -> lock = 0 :: else fi; goto idle } /* the transaction is rolled back */
		fi;
		may_crash;
		atomic { can(HAND) -> did(HAND) };
		may_crash;
		if
		:: atomic { can(OK) -> did(OK); accepted(); answer = OK }
		:: atomic { can(OK_LOST) -> did(OK_LOST); accepted(); answer = SILENCE }
		:: atomic { can(SILENCE) -> did(SILENCE); answer = SILENCE }
		:: atomic { can(LATER) -> did(LATER); answer = LATER }
		fi;
		may_crash;
		if
		:: atomic { answer == OK && mail != SENT && can(SETTLE_SENT) -> did(SETTLE_SENT); /* whatever was thought of it meanwhile */
			holds(delivered > 0); mail = SENT }
		:: atomic { answer == LATER && attempt == mine && mail == SENDING && can(SETTLE_READY) -> did(SETTLE_READY); mail = READY }
		:: atomic { answer == SILENCE && attempt == mine && mail == SENDING && can(SETTLE_UNKNOWN) -> did(SETTLE_UNKNOWN);
			if :: DESIGN >= 5 -> mail = UNKNOWN :: else -> mail = READY fi }
		:: atomic { (mail == SENT || (answer != OK && (attempt != mine || mail != SENDING))) && can(TOO_LATE) -> did(TOO_LATE) }
		fi;
		atomic { answer = NONE; mine = 0; if :: lock == me -> lock = 0 :: else fi };
		may_crash
	od
}

proctype colleague() {
	if
	:: atomic { (!LOCKED || lock == 0) && !knows && can(CALL) -> did(CALL); called = 1 }
	:: atomic { (!LOCKED || lock == 0) && knows && can(TOLD) -> did(TOLD); called = 1; told = 1 }
	fi
}

proctype partner() {
	atomic { (!LOCKED || lock == 0) && can(STOP) -> did(STOP); stopped = 1 }
}

proctype mailbox() {
	do
	:: atomic { delivered > 0 && mail != SENT && DESIGN >= 5 && can(PROOF) -> did(PROOF); mail = SENT }
	od
}

proctype person() {
	if
	:: atomic { mail == UNKNOWN && delivered > 0 && can(LEFT) -> did(LEFT); mail = SENT }
	:: atomic { mail == UNKNOWN && can(AGAIN) -> did(AGAIN); resends++; mail = READY }
	fi
}

proctype database() {
	atomic { lock != 0 -> lock = 0; losses++ }
}

#ifdef FOLLOW
proctype end_of_the_run() {
	atomic { pos == LENGTH -> assert(false) }
}
#else
proctype nothing_is_lost() {
	holds(!(delivered > 0 && resends == 0 && DESIGN >= 5 && (mail == READY || mail == HELD)))
}
#endif

init {
	atomic {
#ifdef FOLLOW
		load_run();
		run end_of_the_run();
#else
		run nothing_is_lost();
#endif
		run server(1);
		run server(2);
		run colleague();
		if :: DESIGN == 6 -> run partner() :: else fi;
		run mailbox();
		if :: DESIGN >= 5 -> run person() :: else fi;
#ifdef LOSS
		run database()
#endif
	}
}
