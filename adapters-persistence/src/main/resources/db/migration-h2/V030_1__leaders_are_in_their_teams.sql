-- Writers take turns, so that a leader can't leave in the moment in which they are appointed: there is nothing to hold.
select id from writing_turn;
