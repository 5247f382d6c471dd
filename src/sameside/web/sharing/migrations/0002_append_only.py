"""The database itself refuses to change or take away a line of the record, except while its owner leaves for good.

On SQLite a later migration that remakes one of these tables drops its triggers: it has to lay them again.
"""

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER sharing_line_stays BEFORE UPDATE ON sharing_line
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER sharing_line_kept BEFORE DELETE ON sharing_line
WHEN NOT EXISTS (SELECT 1 FROM sharing_erasing WHERE owner = OLD.owner_id)
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER sharing_head_kept BEFORE DELETE ON sharing_head
WHEN NOT EXISTS (SELECT 1 FROM sharing_erasing WHERE owner = OLD.owner_id)
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER sharing_head_grows BEFORE UPDATE ON sharing_head WHEN NEW.length <= OLD.length
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END
"""
SQLITE_OFF = """
DROP TRIGGER sharing_line_stays;
DROP TRIGGER sharing_line_kept;
DROP TRIGGER sharing_head_kept;
DROP TRIGGER sharing_head_grows
"""
POSTGRES = """
CREATE FUNCTION sharing_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM sharing_erasing WHERE owner = OLD.owner_id) THEN RETURN OLD; END IF;
  IF TG_OP = 'TRUNCATE' AND NOT EXISTS (SELECT 1 FROM sharing_line) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the record is only added to';
END $$;
CREATE TRIGGER sharing_line_kept BEFORE UPDATE OR DELETE ON sharing_line
FOR EACH ROW EXECUTE FUNCTION sharing_only_added_to();
CREATE TRIGGER sharing_line_whole BEFORE TRUNCATE ON sharing_line
FOR EACH STATEMENT EXECUTE FUNCTION sharing_only_added_to();
CREATE TRIGGER sharing_head_kept BEFORE DELETE ON sharing_head
FOR EACH ROW EXECUTE FUNCTION sharing_only_added_to();
CREATE TRIGGER sharing_head_grows BEFORE UPDATE ON sharing_head
FOR EACH ROW WHEN (NEW.length <= OLD.length) EXECUTE FUNCTION sharing_only_added_to();
"""
POSTGRES_OFF = """
DROP TRIGGER sharing_line_kept ON sharing_line;
DROP TRIGGER sharing_line_whole ON sharing_line;
DROP TRIGGER sharing_head_kept ON sharing_head;
DROP TRIGGER sharing_head_grows ON sharing_head;
DROP FUNCTION sharing_only_added_to();
"""


def lay(apps: Any, editor: Any) -> None:
    _run(editor, SQLITE, POSTGRES)


def lift(apps: Any, editor: Any) -> None:
    _run(editor, SQLITE_OFF, POSTGRES_OFF)


def _run(editor: Any, sqlite: str, postgres: str) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(postgres)
        return
    # One statement at a time: a trigger has a semicolon of its own before its END.
    for one in sqlite.replace("END;\n", "END\n;;\n").replace(";\nDROP", "\n;;\nDROP").split(";;"):
        editor.execute(one)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial")]
    operations = [migrations.RunPython(lay, lift)]
