#include <fmt/format.h>

#include "record/conditions.h"
#include "record/query.h"
#include "record/questions.h"

namespace onrecord {

Listing list_corrections(const SQLite::Database& database, const Question& question) {
  Conditions conditions;
  add_version_conditions(question, conditions);
  return answer(
      database,
      fmt::format(
          "SELECT c.id AS number, c.made_at AS at, c.made_by AS by, substr(c.statement_key, 1, 12) "
          "AS id, a.name AS article, c.action, c.field, c.value, CASE WHEN c.field IS NOT NULL "
          "THEN (SELECT CASE c.field WHEN "
          "'speaker' THEN s.speaker WHEN 'form' THEN s.form ELSE (SELECT json_group_array("
          "json_array(p.first, p.past)) FROM part p WHERE p.statement_id = s.id AND p.role = "
          "c.field) END FROM statement s WHERE s.version_id = c.version_id AND s.key = "
          "c.statement_key AND s.status NOT IN ('changed', 'added') LIMIT 1) END AS found, c.note, "
          "c.undone_by, CASE WHEN c.undone_at IS NOT NULL THEN 'undone' WHEN NOT v.is_latest THEN "
          "'of an earlier version' WHEN c.action <> 'add' AND EXISTS (SELECT 1 FROM statement s "
          "WHERE s.version_id = c.version_id AND s.key = c.statement_key AND s.model IS NOT NULL) "
          "THEN 'not found by the present model' ELSE 'holds' END AS state FROM correction c JOIN "
          "version v ON v.id = c.version_id JOIN article a ON a.id = v.article_id {} ORDER BY c.id "
          "DESC LIMIT {}",
          conditions.text(), question.limit),
      conditions);
}

Listing list_appearances(const SQLite::Database& database, std::int64_t actor) {
  return answer(
      database,
      fmt::format(
          "SELECT t.id AS actor, t.name, t.kind, a.name AS article, v.outlet, v.date, v.title, "
          "b.name AS here, b.forms, b.roles, b.reason, CASE WHEN b.found_id <> b.actor_id THEN "
          "'decided: was actor ' || b.found_id END AS decided, (SELECT count(DISTINCT "
          "p.statement_id) FROM speaker p WHERE p.appearance_id = b.id AND p.role = 'speaker') AS "
          "statements FROM appearance b JOIN actor t ON t.id = b.actor_id JOIN version v ON v.id = "
          "b.version_id AND v.is_latest JOIN article a ON a.id = v.article_id WHERE b.actor_id = "
          "{} "
          "ORDER BY v.date, b.id",
          actor),
      {});
}

Listing list_decisions(const SQLite::Database& database) {
  return answer(
      database,
      "SELECT d.id AS number, d.made_at AS at, d.made_by AS by, d.action, d.actor_id AS actor, "
      "coalesce(d.old_name, a.name) AS name, d.other_id AS other, coalesce(d.name, o.name) AS "
      "other_name, d.note, (SELECT count(*) FROM split_part p WHERE p.decision_id = d.id) AS "
      "texts, "
      "d.undone_by FROM actor_decision d JOIN actor a ON a.id = d.actor_id LEFT JOIN actor o ON "
      "o.id = d.other_id ORDER BY d.id DESC",
      {});
}

}  // namespace onrecord
